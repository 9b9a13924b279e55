/** What the page shows, in one place, and mirrored in the address bar. */

import {defaultState, formatAddress, parseAddress} from './lib/address.js';

/** Parts that only the service can filter by: a change of one means loading anew. */
export const SERVER_PARTS = ['regionId', 'shape', 'q'];

/** Parts whose change is a step the back button takes back. */
const STEPS = ['typeMask', 'regionId', 'shape', 'q', 'uncertaintyMaxM', 'killedMin', 'eventId'];

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
    const changed = this.#replace({...this.current, ...parts});
    if (changed.size === 0) return;
    const address = `${this.location.pathname}${this.location.search}#${formatAddress(this.current)}`;
    if (STEPS.some((part) => changed.has(part))) this.history.pushState(null, '', address);
    else this.#writeSoon();
  }

  /** Writes the address once the hand rests; browsers refuse more than some hundred writes a minute. */
  #writeSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const address = `${this.location.pathname}${this.location.search}#${formatAddress(this.current)}`;
      this.history.replaceState(null, '', address);
    }, 200);
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
