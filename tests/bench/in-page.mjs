// Functions that run in the measured page, before any of its own scripts. They are sent there as text, so each stands alone.

/** Notes what the page does: when the article's first words are painted, long tasks, shifts, and when the map is at rest. */
export function observe() {
  const noted = { text: null, tasks: [], shifts: [] };
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('element', ({ identifier, renderTime }) => {
    if (identifier === 'first-words') noted.text ??= renderTime;
  });
  watch('longtask', ({ startTime, duration }) => noted.tasks.push({ startTime, duration }));
  watch('layout-shift', ({ value, hadRecentInput }) => hadRecentInput || noted.shifts.push(value));
  noted.idle = new Promise((resolve) => watch('mark', ({ name, startTime }) => name === 'map-idle' && resolve(startTime)));
  // The browser times the painting of an element that asks for it: the words of the first passage, as soon as they are there.
  new MutationObserver((_, observer) => {
    const words = document.querySelector('#p1 > p');
    if (!words) return;
    words.setAttribute('elementtiming', 'first-words');
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
  window.firstLoad = noted;
}

/** Clicks a layer's checkbox again and again until the status line answers: then the controls work. Clicks back at last. */
export function probeControls() {
  const every = 10;
  window.controlsWork = new Promise((resolve) => {
    let status = null;
    let start = '';
    const click = () => document.querySelector('[aria-label="Layers"] input[type="checkbox"]')?.click();
    const observer = new MutationObserver(() => {
      if (status.textContent === start) return;
      const moment = performance.now();
      observer.disconnect();
      clearInterval(timer);
      click();
      resolve(moment);
    });
    const timer = setInterval(() => {
      if (!status) {
        status = document.querySelector('[aria-label="Layers"] [role="status"]');
        if (!status) return;
        start = status.textContent;
        observer.observe(status, { childList: true, characterData: true, subtree: true });
      }
      click();
    }, every);
  });
}
