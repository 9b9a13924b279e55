/** "Add to the map": hands the article over for good, with a key, and waits until it is coded. */

import {addArticle, getArticle} from '../api.js';
import {el} from '../lib/dom.js';
import {t} from '../lib/i18n.js';

const KEY = 'geoconflict.key';

/** How often the service is asked whether the article is coded. */
const POLL_MS = 700;

/** Given up after so many questions; the article itself is safe by then. */
const MAX_POLLS = 90;

/**
 * @param {{
 *   article: {text: string, source?: string, published_on?: string},
 *   eventCount: number,
 *   onAdded: (article: object) => void,
 * }} options
 * @returns {HTMLFormElement}
 */
export function createAddForm({article, eventCount, onAdded}) {
  const key = el('input', {
    class: 'input',
    type: 'password',
    autocomplete: 'off',
    required: true,
    value: sessionStorage.getItem(KEY) ?? '',
    placeholder: t('add.keyHint'),
  });
  const add = el('button', {type: 'submit', class: 'button button-primary'}, t('add.add'));
  const note = el('p', {class: 'paste-note', role: 'status'}, eventCount > 0 ? t('add.keeps') : t('add.keepsArticle'));
  const say = (text, isProblem = false) => {
    note.textContent = text;
    note.classList.toggle('problem', isProblem);
  };
  const run = async () => {
    add.disabled = true;
    say(t('add.sending'));
    try {
      const {signal} = new AbortController();
      const answer = await addArticle(article, key.value.trim(), signal);
      sessionStorage.setItem(KEY, key.value.trim());
      say(answer.duplicate ? t('add.known') : t('add.coding'));
      onAdded(await untilCoded(answer.article_id, signal));
    } catch (error) {
      if (error.status === 401) sessionStorage.removeItem(KEY);
      say(error.status === 401 ? t('add.badKey') : error.message, true);
    } finally {
      add.disabled = false;
    }
  };
  const form = el('form', {class: 'add-form'}, el('label', {class: 'paste-label'}, t('add.key'), key), add, note);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  return form;
}

async function untilCoded(articleId, signal) {
  for (let poll = 0; poll < MAX_POLLS; poll++) {
    const article = await getArticle(articleId, signal);
    if (article.status === 'coded') return article;
    if (article.status === 'failed') throw new Error(t('add.failed', {reason: article.reason ?? t('add.noReason')}));
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(t('add.later'));
}
