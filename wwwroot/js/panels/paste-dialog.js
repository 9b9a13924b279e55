/** "Paste an article": the text goes to the service, comes back annotated, and its points stand on the map at once. */

import {geoparse, getArticle} from '../api.js';
import {byId, el} from '../lib/dom.js';
import {t} from '../lib/i18n.js';
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
 * @returns {{open: () => void, openArticle: (articleId: number) => Promise<void>, showPicked: (key: string) => void}}
 *   openArticle: shows one that the service keeps
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
    placeholder: t('paste.hint'),
  });
  const published = el('input', {id: 'paste-date', class: 'input', type: 'date'});
  const source = el('input', {
    id: 'paste-source',
    class: 'input',
    type: 'text',
    maxlength: 200,
    placeholder: t('paste.sourceHint'),
  });
  const read = el('button', {type: 'submit', class: 'button button-primary'}, t('paste.read'));
  const problem = el('p', {class: 'problem', role: 'alert', hidden: true});
  const result = el('div', {class: 'paste-result', hidden: true});
  const form = el(
    'form',
    {class: 'paste-form'},
    el('label', {class: 'paste-label', for: 'paste-text'}, t('paste.text')),
    text,
    el(
      'div',
      {class: 'paste-fields'},
      el('label', {class: 'paste-label'}, t('paste.published'), published),
      el('label', {class: 'paste-label'}, t('paste.source'), source),
    ),
    el('p', {class: 'paste-note'}, t('paste.keepsNothing')),
    problem,
    el('div', {class: 'paste-actions'}, read),
  );
  const title = el('h2', {id: 'paste-title', dir: 'auto'}, t('bar.paste'));
  const sheet = el('button', {type: 'button', class: 'button button-quiet paste-shrink'}, t('paste.showMap'));
  dialog.append(
    el(
      'div',
      {class: 'paste-head'},
      title,
      sheet,
      el(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': t('paste.close'),
          title: t('paste.close'),
          onclick: () => dialog.close(),
        },
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
    title.textContent = t('bar.paste');
    form.hidden = false;
    result.hidden = true;
    onRead(null);
    text.focus();
  };
  const createAdd = (article) =>
    createAddForm({
      article: given(),
      eventCount: article.events.length,
      onAdded: (added) => {
        dialog.close();
        onAdded(added);
      },
    });
  const showArticle = (article, isKept = false) => {
    form.hidden = true;
    result.hidden = false;
    const addForm = isKept ? [] : [createAdd(article)];
    title.textContent = isKept
      ? (article.title ?? t('card.article', {id: String(article.article_id)}))
      : t('bar.paste');
    result.replaceChildren(articleView(article, {onPick, onPoint, onEdit: isKept ? null : edit}), ...addForm);
    result.querySelector('h3')?.focus();
    onRead(article);
  };
  const readArticle = async () => {
    controller.abort();
    controller = new AbortController();
    const {signal} = controller;
    problem.hidden = true;
    read.disabled = true;
    read.textContent = t('paste.reading');
    try {
      const article = await geoparse(given(), signal);
      if (!signal.aborted) showArticle(article);
    } catch (error) {
      if (signal.aborted) return;
      problem.textContent = error.message;
      problem.hidden = false;
    } finally {
      read.disabled = false;
      read.textContent = t('paste.read');
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    readArticle();
  });
  sheet.addEventListener('click', () => {
    const isLow = dialog.classList.toggle('is-low');
    sheet.textContent = isLow ? t('paste.showText') : t('paste.showMap');
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
  const openArticle = async (articleId) => {
    controller.abort();
    controller = new AbortController();
    const {signal} = controller;
    if (!dialog.open) dialog.show();
    form.hidden = true;
    result.hidden = false;
    result.replaceChildren(el('p', {class: 'message is-busy'}, t('paste.reading')));
    try {
      const article = await getArticle(articleId, signal);
      if (!signal.aborted) showArticle(article, true);
    } catch (error) {
      if (!signal.aborted) result.replaceChildren(el('p', {class: 'message', role: 'alert'}, error.message));
    }
  };
  const showPicked = (key) => {
    const item = result.querySelector(`[data-key="${key}"]`);
    item?.scrollIntoView({block: 'nearest'});
    item?.classList.add('is-picked');
    setTimeout(() => item?.classList.remove('is-picked'), 1600);
  };
  return {open, openArticle, showPicked};
}
