/** Pictures, files and prints of what the page shows. */

import {toCsv} from './lib/csv.js';
import {inDate, t} from './lib/i18n.js';
import {byId} from './lib/dom.js';
import {saveBlob} from './lib/export.js';
import {pictureOf} from './map/map-picture.js';
import {fillPrintList, MAX_PRINTED} from './panels/print-list.js';
import {createShareMenu} from './panels/share-menu.js';

/**
 * @param {{
 *   details: {peek: (id: number) => object | null, load: (ids: number[]) => Promise<object[]>},
 *   ids: (most?: number) => number[],
 *   onGeoJson: () => Promise<void>,
 *   onCsv?: () => boolean,
 * }} page ids: of the first events of the list; onCsv: true where the service itself has given the file
 */
export function createTakeAway({details, ids, onGeoJson, onCsv = () => false}) {
  const title = () => byId('list-title').textContent;
  createShareMenu({
    onGeoJson,
    onCsv: async () => {
      if (onCsv()) return;
      const all = ids();
      await details.load(all);
      const features = all.map((id) => details.peek(id)).filter(Boolean);
      saveBlob(`geoconflict-${features.length}-events.csv`, new Blob([toCsv(features)], {type: 'text/csv'}));
    },
    onPicture: async () => {
      const when = inDate(new Date(), {dateStyle: 'long'});
      const credit = t('share.credit', {when: `${title()}, ${when}`, attribution: t('map.attribution')});
      saveBlob('geoconflict-map.png', await pictureOf(byId('map'), credit));
    },
    onPrint: async () => {
      await details.load(ids(MAX_PRINTED));
      window.print();
    },
  });
  window.addEventListener('beforeprint', () => {
    const features = ids(MAX_PRINTED)
      .map((id) => details.peek(id))
      .filter(Boolean);
    fillPrintList(features, {title: title(), count: ids().length});
  });
}
