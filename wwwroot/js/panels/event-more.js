/** More of one event: who says how many, what became of it, and a form to say what is wrong with it. */

import {getEventHistory, reportMistake} from '../api.js';
import {el} from '../lib/dom.js';
import {inDate, t, textOr} from '../lib/i18n.js';
import {casualtiesInWords} from '../lib/words.js';

/** The service takes no longer reports. */
const MAX_CHARACTERS = 2000;

/**
 * @param {object[]} sources of the event
 * @returns {HTMLElement | null} null where not two sources tell of killed or injured
 */
export function claimSection(sources) {
  const rows = sources
    .map((source) => [nameOf(source), claimOf(source.fatalities, 'killed'), claimOf(source.injuries, 'injured')])
    .filter(([, killed, injured]) => killed || injured);
  if (rows.length < 2) return null;
  const head = (key) => el('th', {scope: 'col'}, t(key));
  return el(
    'section',
    {class: 'card-section'},
    el('h3', {}, t('claims.title')),
    el(
      'table',
      {class: 'claims'},
      el('thead', {}, el('tr', {}, head('card.source'), head('field.fatalities'), head('field.injuries'))),
      el(
        'tbody',
        {},
        ...rows.map(([name, killed, injured]) =>
          el('tr', {}, el('th', {scope: 'row', dir: 'auto'}, name), el('td', {}, killed), el('td', {}, injured)),
        ),
      ),
    ),
  );
}

/** @param {object} source @returns {string} its title, or who published it, or its number */
export const nameOf = (source) => source.title || source.source || t('card.article', {id: String(source.article_id)});

const claimOf = (claim, what) => claim && casualtiesInWords(claim.low, claim.best, claim.high, what);

/** @param {number} eventId @returns {HTMLElement} loads what it shows when it is opened */
export function historySection(eventId) {
  const list = el('ol', {class: 'history'});
  const section = el('details', {class: 'card-section'}, el('summary', {}, t('history.title')), list);
  section.addEventListener(
    'toggle',
    async () => {
      try {
        const changes = await getEventHistory(eventId);
        list.replaceChildren(...changes.map(changeItem));
        if (changes.length === 0) list.append(el('li', {}, t('history.none')));
      } catch (error) {
        list.replaceChildren(el('li', {class: 'problem'}, error.message));
      }
    },
    {once: true},
  );
  return section;
}

function changeItem({at, by, action}) {
  const when = inDate(new Date(at), {dateStyle: 'medium', timeStyle: 'short'});
  return el('li', {}, t('history.line', {when, what: textOr(`change.${action}`, action), who: by}));
}

/** @param {number} eventId @returns {HTMLElement} */
export function reportSection(eventId) {
  const text = el('textarea', {class: 'input', rows: 3, required: true, maxlength: MAX_CHARACTERS, dir: 'auto'});
  const send = el('button', {type: 'submit', class: 'button'}, t('report.send'));
  const note = el('p', {class: 'paste-note', role: 'status'}, t('report.note'));
  const form = el('form', {class: 'report'}, el('label', {class: 'paste-label'}, t('report.label'), text), note, send);
  const say = (words, isProblem) => {
    note.textContent = words;
    note.classList.toggle('problem', isProblem);
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    try {
      await reportMistake(eventId, text.value);
      form.reset();
      say(t('report.sent'), false);
    } catch (error) {
      say(error.message, true);
    } finally {
      send.disabled = false;
    }
  });
  return el('details', {class: 'card-section'}, el('summary', {}, t('report.title')), form);
}
