// For pages that show the lesson in frames: gives each frame the height that the lesson in it has. Frames with the
// attribute data-attention are heard, and those whose address begins like that of this file.
(() => {
  const home = document.currentScript?.src.replace(/[^/]*$/, '');
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(
      (frame) => 'attention' in frame.dataset || (home && frame.src.startsWith(home)),
    );
  addEventListener('message', ({ source, data }) => {
    const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
    const height = data?.type === 'attention-height' && data.height;
    if (!frame || !(height > 0 && height < 1e6)) return;
    const borders = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${height + borders}px`;
  });
  // Those that spoke before this file came say it again.
  const ask = () =>
    frames().forEach(({ contentWindow }) => contentWindow?.postMessage({ type: 'attention-height' }, '*'));
  ask();
  addEventListener('DOMContentLoaded', ask);
})();
