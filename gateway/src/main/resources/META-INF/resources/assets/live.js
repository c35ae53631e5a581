// Follows a submission while it is graded. Without it, the page reloads itself every few seconds.
'use strict';

const live = document.querySelector('[data-live]');
const text = live.querySelector('[data-live-text]');
const bar = live.querySelector('[data-live-bar]');
const steps = [...live.querySelectorAll('[data-step]')];
const waits = document.querySelectorAll('[data-while-waiting]');
const phases = {
  CLAIMED: [2, 'A grader has taken it'],
  COMPILING: [2, 'Compiling'],
  RUNNING: [3, 'Running'],
  JUDGING: [4, 'Judging'],
};
const words = {done: 'done', now: 'under way', ahead: 'to come'};
let spoken = text.textContent;

// Screen readers hear the live region, so it changes only when there is something new to say.
function say(said) {
  if (said !== spoken) {
    spoken = said;
    text.textContent = said;
  }
}

function stepTo(at) {
  steps.forEach((step, i) => {
    const state = i < at ? 'done' : i === at ? 'now' : 'ahead';
    step.className = state;
    step.querySelector('[data-word]').textContent = words[state];
  });
  if (at > 1) {
    waits.forEach((each) => each.remove());
  }
}

function about(seconds) {
  if (seconds === undefined) {
    return '';
  }
  return seconds < 90 ? `, about ${seconds} s` : `, about ${Math.round(seconds / 60)} min`;
}

function place(position, untilTaken) {
  if (position === undefined) {
    return 'Waiting in the queue';
  }
  return (position > 1 ? `Number ${position} in the queue` : 'Next in the queue') + about(untilTaken);
}

function onState(event) {
  const {state, position, untilTaken} = JSON.parse(event.data);
  if (state === 'QUEUED' || state === 'RECEIVED') {
    stepTo(1);
    say(place(position, untilTaken));
  } else if (state === 'GRADING') {
    stepTo(2);
    say('Being graded');
  } else if (['GRADED', 'WITHDRAWN', 'PARKED'].includes(state)) {
    location.reload();
  }
}

function onProgress(event) {
  const {phase, problem, done, total} = JSON.parse(event.data);
  const [at, said] = phases[phase] || [2, 'Being graded'];
  stepTo(at);
  say(problem ? `${said} problem ${problem}` : said);
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
