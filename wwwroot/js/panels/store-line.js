/** The line beside the name of the page: how much the service holds. */

import {getStatus} from '../api.js';
import {dayOf, shortDay} from '../lib/dates.js';
import {byId} from '../lib/dom.js';
import {counted, inFigures} from '../lib/words.js';

/** Asks the service anew; the old line stays where it gives no answer. */
export async function showStoreLine() {
  const status = await getStatus().catch(() => null);
  if (!status) return;
  const {first_date: first, last_date: last} = status;
  const years = first ? `, ${shortDay(dayOf(first))} to ${shortDay(dayOf(last))}` : '';
  const waiting = status.queued > 0 ? `; ${inFigures(status.queued)} waiting` : '';
  byId('store-line').textContent =
    `${counted(status.events, 'event')} from ${counted(status.articles, 'article')}${years}${waiting}`;
}
