// Says that an upload is under way and keeps it from being sent twice.
'use strict';

for (const form of document.querySelectorAll('[data-hand-in]')) {
  const button = form.querySelector('button');
  form.addEventListener('submit', () => {
    button.disabled = true;
    form.querySelector('[data-sending]').textContent = 'Sending …';
  });
  // Coming back with the browser's back button finds the form usable.
  addEventListener('pageshow', () => {
    button.disabled = false;
    form.querySelector('[data-sending]').textContent = '';
  });
}
