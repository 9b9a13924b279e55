/** What to say while events load, when loading failed, and when there is nothing to show. */

import {ALL_TYPES} from '../lib/types.js';
import {counted, inFigures} from '../lib/words.js';

/**
 * @param {{
 *   store: import('../event-store.js').EventStore,
 *   current: import('../lib/address.js').PageState,
 *   shownCount: number,
 *   total: number,
 *   placedTotal: number,
 *   actions: {reload: () => void, clear: () => void, fit: () => void, paste: () => void},
 * }} situation total: shown anywhere on Earth or without a place
 * @returns {{text: string, isBusy?: boolean, action?: {label: string, onClick: () => void}} | null}
 */
export function messageFor({store, current, shownCount, total, placedTotal, actions}) {
  if (store.status === 'failed') {
    return {
      text: `The events could not be loaded. ${store.error.message}`,
      action: {label: 'Try again', onClick: actions.reload},
    };
  }
  if (store.status === 'loading') {
    const soFar = store.loadedCount > 0 ? ` ${inFigures(store.loadedCount)} so far` : '';
    return {text: `Loading events…${soFar}`, isBusy: true};
  }
  if (shownCount > 0) return null;
  if (placedTotal > 0) {
    return {
      text: `No event in this part of the map. There are ${inFigures(placedTotal)} elsewhere.`,
      action: {label: 'Show all events', onClick: actions.fit},
    };
  }
  if (total > 0) return {text: `${counted(total, 'event')} without a place on the map.`};
  if (isLimited(current)) {
    return {text: 'No event passes these filters.', action: {label: 'Clear all filters', onClick: actions.clear}};
  }
  return {
    text: 'There are no events yet. Paste a news article to see what it holds.',
    action: {label: 'Paste an article', onClick: actions.paste},
  };
}

const isLimited = (current) =>
  current.days !== null ||
  current.typeMask !== ALL_TYPES ||
  current.regionId !== null ||
  current.shape !== null ||
  current.q !== '' ||
  current.killedMin > 0 ||
  current.uncertaintyMaxM !== Infinity;
