/** The line beside the name of the page: how much the service holds. */

import {getStatus} from '../api.js';
import {dayOf, shortDay} from '../lib/dates.js';
import {byId} from '../lib/dom.js';
import {t} from '../lib/i18n.js';

/** Asks the service anew; the old line stays where it gives no answer. */
export async function showStoreLine() {
  const status = await getStatus().catch(() => null);
  if (!status) return;
  const {first_date: first, last_date: last} = status;
  const events = t('count.events', {count: status.events});
  const articles = t('count.articles', {count: status.articles});
  const days = first && t('say.days', {from: shortDay(dayOf(first)), to: shortDay(dayOf(last))});
  const line = days ? t('store.lineWithDays', {events, articles, days}) : t('store.line', {events, articles});
  byId('store-line').textContent = status.queued > 0 ? t('store.waiting', {line, count: status.queued}) : line;
}
