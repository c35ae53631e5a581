// The keys j and k lead to the next and the previous submission. They can be switched off.
'use strict';

const button = document.querySelector('[data-keys]');
const state = button.querySelector('[data-keys-state]');
let on = localStorage.getItem('keys') !== 'off';

function show() {
  state.textContent = on ? 'on' : 'off';
}

button.hidden = false;
show();
button.addEventListener('click', () => {
  on = !on;
  localStorage.setItem('keys', on ? 'on' : 'off');
  show();
});

addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (!on || typing || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const link = document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`);
  if (link) {
    link.click();
  }
});
