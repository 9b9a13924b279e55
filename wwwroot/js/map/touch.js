/** A finger on the map, as the drawing tools want it. */

import {DomEvent} from './leaflet.js';

/**
 * Leaflet fires mouse events for a mouse only; a finger draws through the same three steps.
 * @param {import('leaflet').Map} map
 * @param {Record<'onDown' | 'onMove' | 'onUp', (at: {containerPoint: object, latlng: object}) => void>} steps
 * @returns {() => void} stops it
 */
export function relayTouch(map, {onDown, onMove, onUp}) {
  const container = map.getContainer();
  const at = (touch) => {
    const containerPoint = map.mouseEventToContainerPoint(touch);
    return {containerPoint, latlng: map.containerPointToLatLng(containerPoint)};
  };
  const relay = (step) => (event) => {
    DomEvent.preventDefault(event);
    step(at(event.changedTouches[0]));
  };
  const steps = Object.entries({touchstart: relay(onDown), touchmove: relay(onMove), touchend: relay(onUp)});
  for (const [name, step] of steps) container.addEventListener(name, step, {passive: false});
  return () => {
    for (const [name, step] of steps) container.removeEventListener(name, step);
  };
}
