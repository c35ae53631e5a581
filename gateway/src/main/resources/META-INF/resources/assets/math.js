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
