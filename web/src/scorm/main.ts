// The page of a SCORM package: the LMS keeps what the learner does, and is told completion and score. Without an LMS it
// is the lesson as anywhere else.
import { defineElements } from '../elements/define.js';
import { allChapters } from '../lesson/en/all.js';
import { keepIn } from '../state/storage.js';
import { Session } from './session.js';
import { LmsStorage } from './storage.js';
import { strings } from './strings.en.js';

/** Which standard this package follows, as the tool wrote it. */
const version = document.getElementById('attention-scorm')?.textContent === '2004' ? '2004' : '1.2';
const session = Session.open(window, version);
if (session) follow(session);
else defineElements();

function follow(session: Session): void {
  const storage = new LmsStorage(session, allChapters, sayWhole(strings.long(session.most)));
  keepIn(storage);
  defineElements(); // the lesson hears of the end first, and keeps what was done last
  window.addEventListener('pagehide', () => {
    storage.flush();
    session.finish();
  });
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload()); // a session ends but once
}

/** A sentence above the lesson for as long as something does not fit. */
function sayWhole(words: string): (whole: boolean) => void {
  const place = document.createElement('p');
  place.setAttribute('role', 'status');
  place.className = 'lms';
  document.body.prepend(place);
  return (whole) => (place.textContent = whole ? '' : words);
}
