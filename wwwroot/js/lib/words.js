/** Figures and places of an event, as one would say them. */

import {countryName, t, textOr} from './i18n.js';
import {EVENT_TYPES, typeIndex} from './types.js';

/**
 * How many people, as the sources claim it.
 * @param {number | null} low
 * @param {number | null} best
 * @param {number | null} high null where open ("at least 12")
 * @param {'killed' | 'injured'} what
 * @returns {string | null} null where nothing is claimed
 */
export function casualtiesInWords(low, best, high, what) {
  if (low === null && best === null && high === null) return null;
  const least = low ?? best ?? 0;
  const most = high ?? null;
  if (most === null) return best !== null && low === null ? exactly(best, what) : atLeast(least, best, what);
  if (least === most) return exactly(most, what);
  const range = t(`${what}.range`, {low: least, high: most});
  return best !== null && best !== least && best !== most ? mostLikely(range, best) : range;
}

const exactly = (count, what) => (count === 0 ? t(`${what}.none`) : t(`${what}.exactly`, {count}));

function atLeast(count, best, what) {
  const claim = t(`${what}.atLeast`, {count});
  return best !== null && best > count ? mostLikely(claim, best) : claim;
}

const mostLikely = (claim, best) => t('casualties.mostLikely', {claim, best});

/**
 * @param {number} metres
 * @returns {string} "500 m", "3 km", "120 km"
 */
export function distanceInWords(metres) {
  if (metres < 950) return t('unit.m', {count: Math.max(100, Math.round(metres / 100) * 100)});
  const km = metres / 1000;
  const step = km < 10 ? 1 : km < 100 ? 5 : 10;
  return t('unit.km', {count: Math.max(1, Math.round(km / step) * step)});
}

/**
 * @param {{place_name?: string | null, admin1?: string | null, country?: string | null,
 *   country_name?: string | null}} place
 * @returns {string} "Mayadeen, Deir ez-Zor, Syria"; empty where nothing is known
 */
export function placeName({place_name: name, admin1, country, country_name: countryInEnglish}) {
  return [name, admin1, countryName(country, countryInEnglish)]
    .filter((part, i, all) => part && all.indexOf(part) === i)
    .join(t('place.comma'));
}

/**
 * @param {object} properties of an event
 * @returns {string} "west of Albu Kamal, Deir ez-Zor, Syria"
 */
export function placeInWords(properties) {
  const name = placeName(properties);
  if (!name) return t('place.unknown');
  if (properties.relation) return `${capital(properties.relation)} ${name}`;
  return properties.geo_precision === 3 ? t('place.somewhere', {place: name}) : name;
}

/**
 * How well the place is known.
 * @param {object} properties of an event
 * @returns {string | null} "within about 10 km of the point shown"
 */
export function precisionInWords(properties) {
  const metres = properties.uncertainty_m;
  return typeof metres === 'number' ? t('place.within', {distance: distanceInWords(metres)}) : null;
}

/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What it was, in the reader's language.
 * @param {{event_type: string, sub_event_type?: string | null}} properties of an event
 */
export function kindInWords({event_type: type, sub_event_type: kind}) {
  return kind ? textOr(`subtype.${kind}`, kind) : typeInWords(typeIndex(type));
}

/** @param {number} index into EVENT_TYPES @returns {string} "Explosions and strikes" */
export const typeInWords = (index) => t(`type.${EVENT_TYPES[index].key}`);
