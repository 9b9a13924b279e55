/** An event in a few words, for the pointer on the map. */

import {shortDay} from './lib/dates.js';
import {typeOf, UNKNOWN_DAY} from './lib/feed.js';
import {t} from './lib/i18n.js';
import {kindInWords, typeInWords} from './lib/words.js';

/**
 * @param {import('./lib/columns.js').EventColumns} columns
 * @param {number} row
 * @param {import('./event-details.js').EventDetails} details asked for the words, which a later tip then shows
 * @returns {string} "Air/drone strike: Kharkiv"; its type and day until the words are there
 */
export function tipOf({ids, look, lastDay}, row, details) {
  const properties = details.peek(ids[row])?.properties;
  if (properties)
    return t('map.tip', {what: kindInWords(properties), where: properties.place_name ?? t('place.unknown')});
  details.load([ids[row]]).catch(() => {}); // the tip says less then
  const what = typeInWords(typeOf(look[row]));
  return lastDay[row] === UNKNOWN_DAY ? what : t('map.tip', {what, where: shortDay(lastDay[row])});
}
