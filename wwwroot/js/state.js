/** What the page shows, in one place, and mirrored in the address bar. */

import {defaultState, formatAddress, parseAddress} from './lib/address.js';

/** Parts that only the service can filter by: a change of one means loading anew. */
export const SERVER_PARTS = ['regionId', 'shape', 'q'];

/** Parts whose change is a step the back button takes back. */
const STEPS = ['typeMask', 'regionId', 'shape', 'q', 'uncertaintyMaxM', 'killedMin', 'isExactOnly', 'eventId'];

/**
 * The page's state. Fires 'change' with `detail.changed`, the set of the parts that differ.
 */
export class AppState extends EventTarget {
  /** @param {Location} location @param {History} history */
  constructor(location, history) {
    super();
    this.location = location;
    this.history = history;
    /** @type {import('./lib/address.js').PageState} */
    this.current = parseAddress(location.hash);
  }

  /** Takes up what the address says after back, forward or an edit of the address by hand. */
  readAddress() {
    this.#replace({...defaultState(), ...parseAddress(this.location.hash)});
  }

  /**
   * @param {Partial<import('./lib/address.js').PageState>} parts
   */
  update(parts) {
    const before = this.#address();
    const changed = this.#replace({...this.current, ...parts});
    if (changed.size === 0) return;
    if (STEPS.some((part) => changed.has(part))) {
      this.history.replaceState(null, '', before); // where the map stood is what "back" goes to
      this.history.pushState(null, '', this.#address());
    } else {
      this.#writeSoon();
    }
  }

  /** Writes the address once the hand rests; browsers refuse more than some hundred writes a minute. */
  #writeSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.history.replaceState(null, '', this.#address()), 200);
  }

  #address() {
    const hash = formatAddress(this.current);
    return `${this.location.pathname}${this.location.search}${hash && '#'}${hash}`;
  }

  #replace(next) {
    const changed = new Set(Object.keys(next).filter((part) => !isSame(this.current[part], next[part])));
    if (changed.size > 0) {
      clearTimeout(this.timer);
      this.current = next;
      this.dispatchEvent(new CustomEvent('change', {detail: {changed}}));
    }
    return changed;
  }
}

/** Plain values by value; Infinity has no JSON form and is compared by itself. */
const isSame = (one, other) =>
  Object.is(one, other) || (JSON.stringify(one) === JSON.stringify(other) && one !== Infinity && other !== Infinity);
