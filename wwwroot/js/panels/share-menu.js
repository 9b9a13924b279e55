/** What one can take away of the page: its address, a picture, the events as a file, a print, a frame for a site. */

import {byId, el} from '../lib/dom.js';
import {icon} from '../lib/icons.js';
import {t} from '../lib/i18n.js';

/**
 * @param {{
 *   onPicture: () => Promise<void>,
 *   onGeoJson: () => Promise<void>,
 *   onCsv: () => Promise<void>,
 *   onPrint: () => Promise<void>,
 * }} actions
 */
export function createShareMenu({onPicture, onGeoJson, onCsv, onPrint}) {
  const menu = byId('share');
  const note = el('p', {class: 'paste-note', role: 'status'});
  const code = el('textarea', {class: 'input share-code', rows: 3, readonly: true, dir: 'ltr'});
  const run = async (action, done = '') => {
    note.textContent = t('share.working');
    try {
      await action();
      note.textContent = done;
    } catch (error) {
      note.textContent = error.message;
    }
  };
  const item = (name, key, action, done) =>
    el('button', {type: 'button', class: 'menu-item', onclick: () => run(action, done)}, icon(name), t(key));
  menu.append(
    el(
      'div',
      {class: 'menu-body'},
      item('link', 'share.copy', () => copyText(location.href), t('share.copied')),
      item('picture', 'share.picture', onPicture),
      item('download', 'share.csv', onCsv),
      item('download', 'list.download', onGeoJson),
      item('print', 'share.print', onPrint),
      el('label', {class: 'paste-label'}, t('share.embed'), code),
      note,
    ),
  );
  menu.addEventListener('toggle', () => {
    code.value = frameOf(new URL(location.href));
    note.textContent = '';
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

/** @param {URL} address of the page */
function frameOf(address) {
  address.searchParams.set('embed', '1');
  const source = address.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${source}" width="800" height="560" loading="lazy" title="GeoConflict"></iframe>`;
}

/**
 * Browsers give the clipboard to pages over https or of the own machine only; the old way still works elsewhere.
 * @param {string} text
 */
export async function copyText(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = el('textarea', {class: 'vh', readonly: true});
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
