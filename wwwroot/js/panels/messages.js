/** What to say while events load, when loading failed, and when there is nothing to show. */

import {t} from '../lib/i18n.js';
import {ALL_TYPES} from '../lib/types.js';

/**
 * @param {{
 *   store: import('../event-store.js').EventStore,
 *   current: import('../lib/address.js').PageState,
 *   shownCount: number,
 *   placedTotal: number,
 *   unplacedCount: number,
 *   actions: {reload: () => void, clear: () => void, fit: () => void, paste: () => void},
 * }} situation placedTotal: shown anywhere on Earth
 * @returns {{text: string, isBusy?: boolean, action?: {label: string, onClick: () => void}} | null}
 */
export function messageFor({store, current, shownCount, placedTotal, unplacedCount, actions}) {
  if (store.status === 'failed') {
    return {
      text: t('message.failed', {reason: store.error.message}),
      action: {label: t('message.again'), onClick: actions.reload},
    };
  }
  if (store.status === 'loading') {
    const count = store.loadedCount;
    return {text: count > 0 ? t('message.loadingSoFar', {count}) : t('message.loading'), isBusy: true};
  }
  if (shownCount > 0) return null;
  if (placedTotal > 0) {
    return {
      text: t('message.elsewhere', {count: placedTotal}),
      action: {label: t('draw.fit'), onClick: actions.fit},
    };
  }
  if (unplacedCount > 0) return {text: t('message.noPlace', {count: unplacedCount})};
  if (isLimited(current)) {
    return {text: t('message.nonePasses'), action: {label: t('message.clear'), onClick: actions.clear}};
  }
  return {
    text: t('message.empty'),
    action: {label: t('bar.paste'), onClick: actions.paste},
  };
}

const isLimited = (current) =>
  current.days !== null ||
  current.typeMask !== ALL_TYPES ||
  current.regionId !== null ||
  current.shape !== null ||
  current.q !== '' ||
  current.killedMin > 0 ||
  current.isExactOnly ||
  current.uncertaintyMaxM !== Infinity;
