/** Figures and places of an event, as one would say them. */

const numbers = new Intl.NumberFormat('en');

/** @param {number} value @returns {string} "12,345" */
export const inFigures = (value) => numbers.format(value);

/**
 * @param {number} count
 * @param {string} one "event"
 * @param {string} [many] "events"
 */
export const counted = (count, one, many = `${one}s`) => `${inFigures(count)} ${count === 1 ? one : many}`;

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
  if (most === null) return best !== null && low === null ? `${inFigures(best)} ${what}` : atLeast(least, best, what);
  if (least === most) return most === 0 ? `no one ${what}` : `${inFigures(most)} ${what}`;
  const range = `${inFigures(least)} to ${inFigures(most)} ${what}`;
  return best !== null && best !== least && best !== most ? `${range}, most likely ${inFigures(best)}` : range;
}

function atLeast(least, best, what) {
  const claim = `at least ${inFigures(least)} ${what}`;
  return best !== null && best > least ? `${claim}, most likely ${inFigures(best)}` : claim;
}

/**
 * @param {number} metres
 * @returns {string} "500 m", "3 km", "120 km"
 */
export function distanceInWords(metres) {
  if (metres < 950) return `${Math.max(100, Math.round(metres / 100) * 100)} m`;
  const km = metres / 1000;
  const step = km < 10 ? 1 : km < 100 ? 5 : 10;
  return `${inFigures(Math.max(1, Math.round(km / step) * step))} km`;
}

/**
 * @param {{place_name?: string | null, admin1?: string | null, country_name?: string | null}} place
 * @returns {string} "Mayadeen, Deir ez-Zor, Syria"; empty where nothing is known
 */
export function placeName({place_name: name, admin1, country_name: country}) {
  return [name, admin1, country].filter((part, i, all) => part && all.indexOf(part) === i).join(', ');
}

/**
 * @param {object} properties of an event
 * @returns {string} "west of Albu Kamal, Deir ez-Zor, Syria"
 */
export function placeInWords(properties) {
  const name = placeName(properties);
  if (!name) return 'Place not known';
  if (properties.relation) return `${capital(properties.relation)} ${name}`;
  return properties.geo_precision === 3 ? `Somewhere in ${name}` : name;
}

/**
 * How well the place is known.
 * @param {object} properties of an event
 * @returns {string | null} "within about 10 km of the point shown"
 */
export function precisionInWords(properties) {
  const metres = properties.uncertainty_m;
  return typeof metres === 'number' ? `within about ${distanceInWords(metres)} of the point shown` : null;
}

/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Who did it to whom.
 * @param {object} properties of an event
 * @returns {string | null}
 */
export function actorsInWords({actor1, actor2}) {
  if (actor1 && actor2) return `${actor1} and ${actor2}`;
  return actor1 ?? actor2 ?? null;
}
