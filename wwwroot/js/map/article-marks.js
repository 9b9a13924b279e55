/** Places and events of the article being read, above all other marks. */

import {Circle, CircleMarker, LatLngBounds, LayerGroup, SVG, Tooltip} from './leaflet.js';
import {dateInBrief} from '../lib/dates.js';
import {t} from '../lib/i18n.js';
import {kindInWords, placeName} from '../lib/words.js';
import {typeIndex} from '../lib/types.js';

/** Marks of one article. Fires 'pick' with `detail.key` when one is clicked. */
export class ArticleMarks extends EventTarget {
  /** @param {import('leaflet').Map} map with the pane 'article' */
  constructor(map) {
    super();
    this.map = map;
    this.renderer = new SVG({pane: 'article', padding: 0.5});
    this.group = new LayerGroup([]).addTo(map);
    /** @type {Map<string, CircleMarker>} */
    this.markByKey = new Map();
  }

  /** @param {object | null} article as /api/geoparse gives it */
  show(article) {
    this.group.clearLayers();
    this.markByKey.clear();
    if (!article) return;
    article.toponyms.forEach((toponym, i) => this.#addToponym(toponym, `toponym-${i}`));
    article.events.forEach((event, i) => this.#addEvent(event, `event-${i}`));
  }

  /** @returns {LatLngBounds | null} of the events; of all places if there is no event */
  bounds() {
    const keys = [...this.markByKey.keys()];
    const events = keys.filter((key) => key.startsWith('event'));
    const bounds = new LatLngBounds([]);
    for (const key of events.length > 0 ? events : keys) bounds.extend(this.markByKey.get(key).getLatLng());
    return bounds.isValid() ? bounds : null;
  }

  /** @param {string} key mark to bring into sight */
  reveal(key) {
    const mark = this.markByKey.get(key);
    if (!mark) return;
    this.map.panInside(mark.getLatLng(), {padding: [60, 60], animate: false});
    mark.openTooltip();
  }

  /** @param {string | null} key mark to lift out */
  highlight(key) {
    for (const [own, mark] of this.markByKey) mark.getElement()?.classList.toggle('is-lifted', own === key);
  }

  #addToponym(toponym, key) {
    if (toponym.lat === null || toponym.lat === undefined) return;
    this.#add(
      key,
      [toponym.lat, toponym.lon],
      {radius: 4.5, className: 'article-place'},
      `${toponym.surface} → ${placeName({
        place_name: toponym.name,
        admin1: toponym.admin1,
        country: toponym.country,
      })}`,
    );
  }

  #addEvent({geometry, properties}, key) {
    if (!geometry) return;
    const point = [geometry.coordinates[1], geometry.coordinates[0]];
    const className = `type-${typeIndex(properties.event_type)}`;
    if (properties.uncertainty_m) {
      this.group.addLayer(
        new Circle(point, {
          radius: properties.uncertainty_m,
          className: `doubt doubt-open ${className}`,
          interactive: false,
          pane: 'article',
          renderer: this.renderer,
        }),
      );
    }
    this.#add(
      key,
      point,
      {radius: 8, className: `article-event ${className}`},
      t('map.tip', {what: kindInWords(properties), where: dateInBrief(properties.date_start, properties.date_end)}),
    );
  }

  #add(key, point, {radius, className}, label) {
    const mark = new CircleMarker(point, {
      radius,
      className,
      pane: 'article',
      renderer: this.renderer,
      bubblingMouseEvents: false,
    });
    mark.bindTooltip(
      new Tooltip({direction: 'top', offset: [0, -6], className: 'mark-tip'}).setContent(() =>
        document.createTextNode(label),
      ),
    );
    mark.on('click', () => this.dispatchEvent(new CustomEvent('pick', {detail: {key}})));
    this.group.addLayer(mark);
    this.markByKey.set(key, mark);
  }
}
