// Has the page kept by offline.js, for when there is no network: once it can be worked with, and never in a frame. In the
// single file, the packages and pages of others this script is missing.
import { trusted } from '../engine/trusted.js';

const lesson = window.parent === window ? document.querySelector('attention-lesson[page]') : null;
lesson?.addEventListener('attention-ready', () => void keep(), { once: true });

async function keep(): Promise<void> {
  try {
    await navigator.serviceWorker.register(trusted('./offline.js'));
  } catch {
    return; // an insecure address, a private window, a full disk: this page needs the network, as others do
  }
}
