// Sets the formulas of a handout. Without it, the TeX stands there as it was written.
'use strict';

for (const formula of document.querySelectorAll('.math')) {
  katex.render(formula.textContent, formula, {
    displayMode: formula.classList.contains('math-display'),
    throwOnError: false,
    trust: false,
    maxExpand: 500,
    maxSize: 20,
  });
}

// A formula wider than the page is scrolled by keyboard, too.
function reach() {
  for (const formula of document.querySelectorAll('.math-display')) {
    if (formula.scrollWidth > formula.clientWidth) {
      formula.tabIndex = 0;
    } else {
      formula.removeAttribute('tabindex');
    }
  }
}

reach();
addEventListener('resize', reach);
