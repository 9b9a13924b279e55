/** The words of events, asked for when they come into sight and kept for a while. */

import {getEvents} from './api.js';

/** Most events the service gives at once. */
const MAX_ASKED = 500;

/** So many are kept; those seen longest ago go first. */
const MAX_KEPT = 4_000;

/**
 * GeoJSON features by id.
 */
export class EventDetails {
  /** @type {Map<number, object>} the newest last */
  #kept = new Map();

  /** @param {number} id @returns {object | null} the feature, where it is there already */
  peek(id) {
    return this.#kept.get(id) ?? null;
  }

  /**
   * @param {Iterable<number>} ids
   * @param {AbortSignal} [signal]
   * @returns {Promise<object[]>} features of the ids that are there, in this order
   * @throws {import('./api.js').ApiError}
   */
  async load(ids, signal) {
    const asked = [...ids];
    const found = new Map(asked.filter((id) => this.#kept.has(id)).map((id) => [id, this.#kept.get(id)]));
    const missing = asked.filter((id) => !found.has(id));
    for (let at = 0; at < missing.length; at += MAX_ASKED) {
      const {features} = await getEvents(missing.slice(at, at + MAX_ASKED), signal);
      for (const feature of features) found.set(feature.id, feature);
    }
    for (const [id, feature] of found) this.#keep(id, feature);
    return asked.filter((id) => found.has(id)).map((id) => found.get(id));
  }

  /** The events may have changed. */
  forget() {
    this.#kept.clear();
  }

  #keep(id, feature) {
    this.#kept.delete(id);
    this.#kept.set(id, feature);
    if (this.#kept.size > MAX_KEPT) this.#kept.delete(this.#kept.keys().next().value);
  }
}
