/** "Paste an article": the text goes to the service, comes back annotated, and its points stand on the map at once. */

import {geoparse} from '../api.js';
import {byId, el} from '../lib/dom.js';
import {icon} from '../lib/icons.js';
import {createAddForm} from './add-form.js';
import {articleView} from './article-view.js';

/** The service takes no longer texts. */
const MAX_CHARACTERS = 1_000_000;

/**
 * @param {{
 *   onRead: (article: object | null) => void,
 *   onPick: (key: string) => void,
 *   onPoint: (key: string | null) => void,
 *   onAdded: (article: object) => void,
 * }} actions
 * @returns {{open: () => void, showPicked: (key: string) => void}}
 */
export function createPasteDialog({onRead, onPick, onPoint, onAdded}) {
  const dialog = byId('paste');
  const text = el('textarea', {
    id: 'paste-text',
    class: 'input paste-text',
    rows: 12,
    dir: 'auto',
    required: true,
    maxlength: MAX_CHARACTERS,
    placeholder:
      'Paste the text of a news article, in any layout. A date line such as “2023-11-13 WASHINGTON:” is understood.',
  });
  const published = el('input', {id: 'paste-date', class: 'input', type: 'date'});
  const source = el('input', {
    id: 'paste-source',
    class: 'input',
    type: 'text',
    maxlength: 200,
    placeholder: 'Name of the paper or agency',
  });
  const read = el('button', {type: 'submit', class: 'button button-primary'}, 'Read the article');
  const problem = el('p', {class: 'problem', role: 'alert', hidden: true});
  const result = el('div', {class: 'paste-result', hidden: true});
  const form = el(
    'form',
    {class: 'paste-form'},
    el('label', {class: 'paste-label', for: 'paste-text'}, 'Text of the article'),
    text,
    el(
      'div',
      {class: 'paste-fields'},
      el('label', {class: 'paste-label'}, 'Published on', published),
      el('label', {class: 'paste-label'}, 'Source', source),
    ),
    el('p', {class: 'paste-note'}, 'Reading keeps nothing: the text is read on this server and shown here only.'),
    problem,
    el('div', {class: 'paste-actions'}, read),
  );
  const sheet = el('button', {type: 'button', class: 'button button-quiet paste-shrink'}, 'Show the map');
  dialog.append(
    el(
      'div',
      {class: 'paste-head'},
      el('h2', {id: 'paste-title'}, 'Paste an article'),
      sheet,
      el(
        'button',
        {type: 'button', class: 'icon-button', 'aria-label': 'Close', title: 'Close', onclick: () => dialog.close()},
        icon('close'),
      ),
    ),
    el('div', {class: 'paste-body'}, form, result),
  );

  let controller = new AbortController();
  const given = () => ({
    text: text.value,
    ...(published.value ? {published_on: published.value} : {}),
    ...(source.value.trim() ? {source: source.value.trim()} : {}),
  });
  const edit = () => {
    form.hidden = false;
    result.hidden = true;
    onRead(null);
    text.focus();
  };
  const showArticle = (article) => {
    form.hidden = true;
    result.hidden = false;
    result.replaceChildren(
      articleView(article, {onPick, onPoint, onEdit: edit}),
      createAddForm({
        article: given(),
        eventCount: article.events.length,
        onAdded: (added) => {
          dialog.close();
          onAdded(added);
        },
      }),
    );
    result.querySelector('h3')?.focus();
    onRead(article);
  };
  const readArticle = async () => {
    controller.abort();
    controller = new AbortController();
    const {signal} = controller;
    problem.hidden = true;
    read.disabled = true;
    read.textContent = 'Reading…';
    try {
      const article = await geoparse(given(), signal);
      if (!signal.aborted) showArticle(article);
    } catch (error) {
      if (signal.aborted) return;
      problem.textContent = error.message;
      problem.hidden = false;
    } finally {
      read.disabled = false;
      read.textContent = 'Read the article';
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    readArticle();
  });
  sheet.addEventListener('click', () => {
    const isLow = dialog.classList.toggle('is-low');
    sheet.textContent = isLow ? 'Show the text' : 'Show the map';
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') dialog.close();
  });
  dialog.addEventListener('close', () => {
    controller.abort();
    onRead(null);
    byId('paste-open').focus();
  });
  const open = () => {
    if (dialog.open) return;
    dialog.show();
    if (form.hidden) edit();
    else text.focus();
  };
  const showPicked = (key) => {
    const item = result.querySelector(`[data-key="${key}"]`);
    item?.scrollIntoView({block: 'nearest'});
    item?.classList.add('is-picked');
    setTimeout(() => item?.classList.remove('is-picked'), 1600);
  };
  return {open, showPicked};
}
