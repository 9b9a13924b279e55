/** The region and the shape that limit the events: what they are called, and their outlines on the map. */

import {getPlace, getPlaceArea} from './api.js';
import {t} from './lib/i18n.js';
import {circleAround} from './lib/shape.js';

/**
 * @param {import('./state.js').AppState} state
 * @param {import('./map/map-view.js').MapView} map
 * @param {{onNamed: () => void}} actions onNamed: the name of the region has become known
 * @returns {{pick: (place: object) => void, show: (isNewRegion: boolean) => void, regionName: () => string | null}}
 */
export function createLimits(state, map, {onNamed}) {
  /** @type {Map<string, object>} places by id, with `outline` once it has been fetched */
  const regions = new Map();
  const regionName = () => regions.get(state.current.regionId)?.name ?? null;
  const pick = (place) => {
    const regionId = String(place.place_id);
    regions.set(regionId, place);
    state.update({regionId});
  };
  /** The map goes to a region that was just picked. */
  const show = async (isNewRegion) => {
    const {regionId, shape} = state.current;
    const known = regions.get(regionId);
    map.drawing.showLimits({area: known?.outline ?? null, shape});
    if (isNewRegion) map.fitBox(known ? (known.bbox ?? circleAround(known).bbox) : null);
    if (!regionId || known?.outline !== undefined) return;
    regions.set(regionId, await withOutline(regionId, known));
    if (state.current.regionId !== regionId) return;
    map.drawing.showLimits({area: regions.get(regionId).outline, shape: state.current.shape});
    onNamed();
  };
  return {pick, show, regionName};
}

async function withOutline(regionId, known) {
  try {
    const [place, outline] = await Promise.all([known ?? getPlace(regionId), getPlaceArea(regionId)]);
    return {...place, outline: outline ?? circleAround(place).outline};
  } catch {
    return {...(known ?? {name: t('limit.unknownRegion')}), outline: null};
  }
}
