// Counts down to what is due next. The course may be replayed in its own past, so the time that
// counts is the one the page came with, and what has passed since.
'use strict';

const countdown = document.querySelector('[data-due]');
if (countdown) {
  const opened = performance.now();
  const left = Date.parse(countdown.dataset.due) - Date.parse(countdown.dataset.now);
  const days = (count) => (count === 1 ? '1 day' : `${count} days`);

  const words = (minutes) => {
    const hours = Math.floor(minutes / 60);
    if (hours >= 24) {
      return `in ${days(Math.floor(hours / 24))}${hours % 24 === 0 ? '' : ` ${hours % 24} h`}`;
    }
    if (hours > 0) {
      return `in ${hours} h ${minutes % 60} min`;
    }
    return minutes > 0 ? `in ${minutes} min` : 'in less than a minute';
  };

  setInterval(() => {
    const now = left - (performance.now() - opened);
    countdown.textContent = now < 0 ? 'now' : words(Math.floor(now / 60000));
  }, 15000);
}
