/** The reader's language: found, loaded, shown, and changed by the choice in the bar. */

import {getTexts} from './api.js';
import {byId, el} from './lib/dom.js';
import {chooseLanguage, direction, language, LANGUAGES, useTexts} from './lib/i18n.js';
import {showTexts} from './lib/page-texts.js';

/** Loads the texts and puts them into the page; nothing else may run before. */
export async function startLanguage() {
  const code = chooseLanguage(location.search, navigator.languages);
  useTexts(code, await getTexts(code));
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  showTexts(document);
  createLanguageChoice(byId('language'));
}

/** Another language opens the same address anew, so that a link keeps the language of who sends it. */
function createLanguageChoice(select) {
  select.append(...Object.entries(LANGUAGES).map(([value, name]) => el('option', {value, lang: value}, name)));
  select.value = language();
  select.addEventListener('change', () => {
    const address = new URL(location.href);
    address.searchParams.set('lang', select.value);
    location.assign(address);
  });
}
