/** Days as whole numbers since 1970-01-01, and as words. All in UTC. */

const MS_PER_DAY = 86_400_000;

const full = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
const short = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});
const dayMonth = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', timeZone: 'UTC'});
const monthYear = new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric', timeZone: 'UTC'});

/**
 * @param {string} iso a day, "2023-11-12"
 * @returns {number} days since 1970-01-01; NaN for what is no day
 */
export function dayOf(iso) {
  return /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY : NaN;
}

/** @param {number} day */
export const isoOf = (day) => dateOf(day).toISOString().slice(0, 10);

/** @param {number} day */
export const dateOf = (day) => new Date(day * MS_PER_DAY);

/** @param {number} day @returns {string} "12 Nov 2023" */
export const shortDay = (day) => short.format(dateOf(day));

/** @param {number} day @returns {string} "12 November 2023" */
export const fullDay = (day) => full.format(dateOf(day));

/**
 * The days an event may have happened on, as one would say it.
 * @param {string | null} start null for an open start
 * @param {string | null} end
 * @returns {string} "on 12 November 2023", "between 3 and 5 May 2023", "in May 2023", "on or before 5 May 2023"
 */
export function dateInWords(start, end) {
  if (!end) return 'on a day not known';
  const last = dayOf(end);
  if (!start) return `on or before ${fullDay(last)}`;
  const first = dayOf(start);
  if (first >= last) return `on ${fullDay(last)}`;
  return wholePeriod(first, last) ?? `between ${startOfRange(first, last)} and ${fullDay(last)}`;
}

/**
 * The same, short, for rows of a list.
 * @param {string | null} start
 * @param {string | null} end
 */
export function dateInBrief(start, end) {
  if (!end) return 'day not known';
  const last = dayOf(end);
  if (!start) return `by ${shortDay(last)}`;
  const first = dayOf(start);
  if (first >= last) return shortDay(last);
  const period = wholePeriod(first, last);
  return period ? period.slice('in '.length) : `${startOfRange(first, last)} – ${shortDay(last)}`;
}

/** "in May 2023" or "in 2023" where the days are all of it, else null. */
function wholePeriod(first, last) {
  const from = dateOf(first);
  const after = dateOf(last + 1);
  if (from.getUTCDate() !== 1 || after.getUTCDate() !== 1) return null;
  const months = (after.getUTCFullYear() - from.getUTCFullYear()) * 12 + after.getUTCMonth() - from.getUTCMonth();
  if (months === 1) return `in ${monthYear.format(from)}`;
  return months === 12 && from.getUTCMonth() === 0 ? `in ${from.getUTCFullYear()}` : null;
}

/** The first day with only the parts that differ from the last one. */
function startOfRange(first, last) {
  const from = dateOf(first);
  const to = dateOf(last);
  if (from.getUTCFullYear() !== to.getUTCFullYear()) return full.format(from);
  return from.getUTCMonth() === to.getUTCMonth() ? String(from.getUTCDate()) : dayMonth.format(from);
}
