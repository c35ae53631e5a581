// Files dropped onto the form, how far their upload is, and why it is refused, without leaving the
// page. Without this, the form is sent as any form is.
'use strict';

for (const form of document.querySelectorAll('[data-hand-in]')) {
  const input = form.querySelector('input[type=file]');
  const button = form.querySelector('button');
  const zone = form.querySelector('[data-drop]');
  const chosen = form.querySelector('[data-chosen]');
  const bar = form.querySelector('[data-upload]');
  const said = form.querySelector('[data-sending]');
  const refused = form.querySelector('[data-refused]');
  zone.classList.add('drops');

  const size = (bytes) =>
    bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

  function list() {
    chosen.replaceChildren();
    for (const file of input.files) {
      const item = document.createElement('li');
      const name = document.createElement('bdi');
      name.textContent = file.name;
      item.append(name, ` · ${size(file.size)}`);
      chosen.append(item);
    }
  }

  function rest() {
    button.disabled = false;
    bar.hidden = true;
    said.textContent = '';
  }

  function refuse(words) {
    rest();
    refused.textContent = words;
    refused.hidden = false;
  }

  function answer(request) {
    let told = {};
    try {
      told = JSON.parse(request.responseText);
    } catch {
      // Not ours: something between here and there answered.
    }
    if (request.status === 200 && told.page) {
      said.textContent = 'Received.';
      location.assign(told.page);
    } else {
      refuse(told.detail || 'It did not arrive. Try again.');
    }
  }

  function progress(event) {
    if (event.lengthComputable) {
      bar.max = event.total;
      bar.value = event.loaded;
      said.textContent = event.loaded < event.total ? `Sending ${size(event.total)} …` : 'Sent. Checking …';
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', progress);
    request.addEventListener('load', () => answer(request));
    request.addEventListener('error', () => refuse('It did not arrive. Are you online? Nothing was handed in.'));
    button.disabled = true;
    refused.hidden = true;
    bar.hidden = false;
    said.textContent = 'Sending …';
    request.send(new FormData(form));
  });

  for (const kind of ['dragenter', 'dragover']) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
  }
  for (const kind of ['dragleave', 'drop']) {
    zone.addEventListener(kind, () => zone.classList.remove('over'));
  }
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    list();
    button.focus();
  });
  input.addEventListener('change', list);
  // Coming back with the browser's back button finds the form usable.
  addEventListener('pageshow', () => {
    rest();
    list();
  });
}
