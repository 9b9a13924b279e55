/** New events come onto the page by themselves, and the page says so. */

import {getStatus} from './api.js';
import {byId} from './lib/dom.js';
import {t} from './lib/i18n.js';

/** How often the service is asked whether its events have changed; the answer is some hundred bytes. */
const POLL_MS = 8_000;

/** How long the note stays. */
const NOTE_MS = 12_000;

/**
 * @param {{
 *   count: () => number,
 *   load: () => Promise<void>,
 * }} events count: how many the page holds; load: brings them up to date
 */
export function watchForNews({count, load}) {
  const note = byId('news');
  let version = null;
  let timer = 0;
  const say = (words) => {
    note.textContent = words;
    note.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => (note.hidden = true), NOTE_MS);
  };
  const check = async () => {
    if (document.hidden) return;
    const status = await getStatus().catch(() => null);
    if (!status || status.data_version === version) return;
    const isFirst = version === null;
    version = status.data_version;
    if (isFirst) return;
    const before = count();
    await load();
    const more = count() - before;
    say(more > 0 ? t('news.events', {count: more}) : t('news.changed'));
  };
  document.addEventListener('visibilitychange', check);
  setInterval(check, POLL_MS);
  check();
}
