// Follows a submission while it is graded. Without it, the page reloads itself every few seconds.
'use strict';

const live = document.querySelector('[data-live]');
const text = live.querySelector('[data-live-text]');
const bar = live.querySelector('[data-live-bar]');
const phases = {
  CLAIMED: 'A grader has taken it',
  COMPILING: 'Compiling',
  RUNNING: 'Running',
  JUDGING: 'Judging',
};
let spoken = text.textContent;

// Screen readers hear the live region, so it changes only when there is something new to say.
function say(words) {
  if (words !== spoken) {
    spoken = words;
    text.textContent = words;
  }
}

function place(position) {
  if (position === undefined) {
    return 'Waiting in the queue';
  }
  return position > 1 ? `Number ${position} in the queue` : 'Next in the queue';
}

function onState(event) {
  const {state, position} = JSON.parse(event.data);
  if (state === 'QUEUED' || state === 'RECEIVED') {
    say(place(position));
  } else if (state === 'GRADING') {
    say('Being graded');
  } else if (['GRADED', 'WITHDRAWN', 'PARKED'].includes(state)) {
    location.reload();
  }
}

function onProgress(event) {
  const {phase, problem, done, total} = JSON.parse(event.data);
  const words = phases[phase] || 'Being graded';
  say(problem ? `${words} · problem ${problem}` : words);
  if (total > 0) {
    bar.max = total;
    bar.value = done;
  }
}

function follow() {
  const events = new EventSource(live.dataset.live);
  events.addEventListener('state', onState);
  events.addEventListener('progress', onProgress);
  events.addEventListener('result', () => location.reload());
  // The browser connects again by itself; where it has given up, the page is asked for anew.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => location.reload(), 5000);
    }
  });
}

if ('parked' in live.dataset) {
  setTimeout(() => location.reload(), 30000);
} else {
  follow();
}
