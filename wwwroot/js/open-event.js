/** The event that is open: its card, where it lies on the map, and a time window that holds it. */

import {dayOf} from './lib/dates.js';
import {byId} from './lib/dom.js';
import {createEventCard} from './panels/event-card.js';

/** Zoom at which an event opened from a link or the list is shown at least. */
const EVENT_ZOOM = 6;

/** Zoom at which "Show on the map" shows it at least. */
const CLOSE_ZOOM = 9;

/**
 * @param {import('./state.js').AppState} state
 * @param {import('./map/map-view.js').MapView} map
 * @param {{onOpen: () => void, onClosed: (eventId: number) => void, onRead: (articleId: number) => void}} actions
 * @returns {{show: () => void}} shows the event that the state names
 */
export function createOpenEvent(state, map, {onOpen, onClosed, onRead}) {
  let lastId = null;
  const reveal = ({geometry}, zoom) => {
    if (geometry) map.reveal(geometry.coordinates[1], geometry.coordinates[0], zoom);
  };
  const card = createEventCard({
    onClose: () => state.update({eventId: null}),
    onLoaded: (feature) => {
      map.doubt.showOpen(feature);
      state.update({days: movedTo(state.current.days, feature.properties)});
      reveal(feature, EVENT_ZOOM);
    },
    onLocate: (feature) => reveal(feature, CLOSE_ZOOM),
    onRead,
  });
  const show = () => {
    const {eventId} = state.current;
    byId('side').classList.toggle('has-card', eventId !== null);
    byId('list-view').hidden = byId('filters').hidden = eventId !== null;
    if (eventId !== null) {
      lastId = eventId;
      card.open(eventId);
      onOpen();
      return;
    }
    card.close();
    map.doubt.showOpen(null);
    if (lastId !== null) onClosed(lastId);
  };
  return {show};
}

/** The window, moved along to an event that lies outside it; its length stays. */
function movedTo(days, {date_start: start, date_end: end}) {
  const last = dayOf(end ?? '');
  const first = start ? dayOf(start) : -Infinity;
  if (!days || !(last < days.from || first > days.to)) return days;
  const by = last < days.from ? Math.max(first, last - (days.to - days.from)) - days.from : first - days.to;
  return {from: days.from + by, to: days.to + by};
}
