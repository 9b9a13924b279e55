/** The texts of the page in English, for tests of what is said with them. */

import {readFileSync} from 'node:fs';
import {useTexts} from '../../wwwroot/js/lib/i18n.js';

/** @param {string} code @returns {Record<string, import('../../wwwroot/js/lib/i18n.js').Text>} */
export const textsOf = (code) =>
  JSON.parse(readFileSync(new URL(`../../wwwroot/i18n/${code}.json`, import.meta.url), 'utf8'));

export const speakEnglish = () => useTexts('en', textsOf('en'));
