/** Puts the texts of the reader's language into the page as it was served, which holds them in English. */

import {t} from './i18n.js';

/** Attributes that hold text, by what marks them: data-t-label="key" is the text of aria-label. */
const ATTRIBUTES = {tLabel: 'aria-label', tPlaceholder: 'placeholder', tTitle: 'title', tContent: 'content'};

/** @param {ParentNode} root */
export function showTexts(root) {
  for (const element of root.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  const marked = '[data-t-label], [data-t-placeholder], [data-t-title], [data-t-content]';
  for (const element of root.querySelectorAll(marked)) {
    for (const [mark, attribute] of Object.entries(ATTRIBUTES)) {
      if (element.dataset[mark]) element.setAttribute(attribute, t(element.dataset[mark]));
    }
  }
}
