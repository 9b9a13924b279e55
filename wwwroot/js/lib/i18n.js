/** Texts of the page in the reader's language; numbers, days and lists as that language writes them. */

/** Languages there are texts in, by ISO 639-1 code, each under its own name. */
export const LANGUAGES = {en: 'English', ar: 'العربية', es: 'Español', fr: 'Français', uk: 'Українська'};

const RIGHT_TO_LEFT = new Set(['ar']);

/** Where the bare code would write days another way than the texts do. */
const LOCALES = {en: 'en-GB'};

/**
 * A text with names in braces, or one such text for each plural form of the language that `count` can take.
 * @typedef {string | Record<string, string>} Text
 */

let current = speaker('en', {});

/**
 * @param {string} search the address behind '?', where "lang=fr" asks for a language
 * @param {readonly string[]} preferred what the browser asks for, best first
 * @returns {string} code of a language there are texts in
 */
export function chooseLanguage(search, preferred) {
  const asked = [new URLSearchParams(search).get('lang') ?? '', ...preferred];
  return asked.map((one) => one.toLowerCase().split(/[-_]/)[0]).find((code) => Object.hasOwn(LANGUAGES, code)) ?? 'en';
}

/** @param {string} code @param {Record<string, Text>} texts */
export function useTexts(code, texts) {
  current = speaker(code, texts);
}

function speaker(code, texts) {
  const locale = LOCALES[code] ?? code;
  return {
    code,
    texts,
    locale,
    numbers: new Intl.NumberFormat(locale),
    plurals: new Intl.PluralRules(locale),
    lists: new Intl.ListFormat(locale, {type: 'conjunction'}),
    dates: new Map(),
  };
}

/** @returns {string} ISO 639-1 code */
export const language = () => current.code;

/** @returns {string} BCP 47, for Intl */
export const locale = () => current.locale;

/** @returns {'ltr' | 'rtl'} */
export const direction = () => (RIGHT_TO_LEFT.has(current.code) ? 'rtl' : 'ltr');

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values] for the names in braces; `count` also chooses the plural form
 * @returns {string}
 */
export function t(key, values = {}) {
  const text = current.texts[key];
  if (text === undefined) throw new Error(`There is no text "${key}" in "${current.code}".`);
  const form = typeof text === 'string' ? text : (text[current.plurals.select(values.count)] ?? text.other);
  return form.replace(/\{(\w+)\}/g, (_, name) => written(values[name]));
}

/**
 * The text for a word of the service, which may know more words than the page.
 * @param {string} key
 * @param {string} otherwise
 */
export const textOr = (key, otherwise) => (current.texts[key] === undefined ? otherwise : t(key));

/** A name in another script must not turn the words around it. */
function written(value) {
  if (typeof value === 'number') return inFigures(value);
  return direction() === 'rtl' ? `\u2068${value}\u2069` : String(value);
}

/** @param {number} value @returns {string} "12,345" */
export const inFigures = (value) => current.numbers.format(value);

/** @param {number} value @returns {string} "1.5" */
export const inTenths = (value) =>
  new Intl.NumberFormat(current.locale, {minimumFractionDigits: 1, maximumFractionDigits: 1}).format(value);

/** @param {number} value 0 to 1 @returns {string} "80%" */
export const inPercent = (value) =>
  new Intl.NumberFormat(current.locale, {style: 'percent', maximumFractionDigits: 0}).format(value);

/** @param {string[]} items @returns {string} "a, b and c" */
export const inList = (items) => current.lists.format(items);

/**
 * @param {Date} date
 * @param {Intl.DateTimeFormatOptions} form
 * @returns {string} the day in UTC
 */
export function inDate(date, form) {
  const key = JSON.stringify(form);
  let format = current.dates.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(current.locale, {...form, timeZone: 'UTC'});
    current.dates.set(key, format);
  }
  return format.format(date);
}

/**
 * @param {string | null | undefined} code ISO 3166-1 alpha-2
 * @param {string | null | undefined} otherwise
 * @returns {string | null} the country's name in the reader's language
 */
export function countryName(code, otherwise) {
  if (!/^[A-Z]{2}$/.test(code ?? '') || current.code === 'en') return otherwise ?? code ?? null;
  return new Intl.DisplayNames(current.locale, {type: 'region'}).of(code) ?? otherwise ?? null;
}
