/** Days as whole numbers since 1970-01-01, and as words. All in UTC. */

import {inDate, t} from './i18n.js';

const MS_PER_DAY = 86_400_000;

const FULL = {day: 'numeric', month: 'long', year: 'numeric'};
const SHORT = {day: 'numeric', month: 'short', year: 'numeric'};
const DAY_MONTH = {day: 'numeric', month: 'long'};
const MONTH_YEAR = {month: 'long', year: 'numeric'};

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
export const shortDay = (day) => inDate(dateOf(day), SHORT);

/** @param {number} day @returns {string} "12 November 2023" */
export const fullDay = (day) => inDate(dateOf(day), FULL);

/**
 * The days an event may have happened on, as one would say it.
 * @param {string | null} start null for an open start
 * @param {string | null} end
 * @returns {string} "on 12 November 2023", "between 3 and 5 May 2023", "in May 2023", "on or before 5 May 2023"
 */
export function dateInWords(start, end) {
  if (!end) return t('date.unknown');
  const last = dayOf(end);
  if (!start) return t('date.by', {day: fullDay(last)});
  const first = dayOf(start);
  if (first >= last) return t('date.on', {day: fullDay(last)});
  const period = wholePeriod(first, last);
  if (period) return t('date.in', {period});
  return t('date.between', {from: startOfRange(first, last), to: fullDay(last)});
}

/**
 * The same, short, for rows of a list.
 * @param {string | null} start
 * @param {string | null} end
 */
export function dateInBrief(start, end) {
  if (!end) return t('date.unknownBrief');
  const last = dayOf(end);
  if (!start) return t('date.byBrief', {day: shortDay(last)});
  const first = dayOf(start);
  if (first >= last) return shortDay(last);
  return wholePeriod(first, last) ?? t('date.range', {from: startOfRange(first, last), to: shortDay(last)});
}

/** "May 2023" or "2023" where the days are all of it, else null. */
function wholePeriod(first, last) {
  const from = dateOf(first);
  const after = dateOf(last + 1);
  if (from.getUTCDate() !== 1 || after.getUTCDate() !== 1) return null;
  const months = (after.getUTCFullYear() - from.getUTCFullYear()) * 12 + after.getUTCMonth() - from.getUTCMonth();
  if (months === 1) return inDate(from, MONTH_YEAR);
  return months === 12 && from.getUTCMonth() === 0 ? inDate(from, {year: 'numeric'}) : null;
}

/** The first day with only the parts that differ from the last one. */
function startOfRange(first, last) {
  const from = dateOf(first);
  const to = dateOf(last);
  if (from.getUTCFullYear() !== to.getUTCFullYear()) return inDate(from, FULL);
  return inDate(from, from.getUTCMonth() === to.getUTCMonth() ? {day: 'numeric'} : DAY_MONTH);
}
