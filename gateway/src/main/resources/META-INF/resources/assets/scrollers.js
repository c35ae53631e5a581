// What is wider than its column scrolls by itself; where it does, the keyboard has to reach it. The
// rest is no stop for the Tab key.
'use strict';

const scrollers = document.querySelectorAll('.prose pre, .prose table, .math-display');

function stop(each) {
  if (each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight) {
    each.tabIndex = 0;
  } else {
    each.removeAttribute('tabindex');
  }
}

const watch = new ResizeObserver((entries) => entries.forEach(({target}) => stop(target)));
scrollers.forEach((each) => {
  stop(each);
  watch.observe(each);
});
