/** The page within a frame of another site: the map, time and who made it, no more. */

import {byId} from '../lib/dom.js';

/** @returns {boolean} whether the address asks for it */
export function startEmbed() {
  const address = new URL(location.href);
  if (address.searchParams.get('embed') !== '1') return false;
  document.documentElement.classList.add('is-embed');
  const link = byId('open-full');
  link.hidden = false;
  link.addEventListener('pointerdown', () => {
    link.href = fullAddress();
  });
  link.addEventListener('focus', () => {
    link.href = fullAddress();
  });
  link.href = fullAddress();
  return true;
}

/** The same view without the frame, as it is when the link is used. */
function fullAddress() {
  const address = new URL(location.href);
  address.searchParams.delete('embed');
  return address.href;
}
