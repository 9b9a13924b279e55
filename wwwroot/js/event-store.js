/** The events of the filter in force, loaded once and held as columns. */

import {listEvents} from './api.js';
import {buildColumns} from './lib/columns.js';

/**
 * Fires 'change' whenever columns or loading state differ.
 */
export class EventStore extends EventTarget {
  columns = buildColumns([]);

  /** @type {'loading' | 'ready' | 'failed'} */
  status = 'loading';

  /** Events come in so far. */
  loadedCount = 0;

  /** @type {Error | null} */
  error = null;

  /** @type {AbortController | null} */
  #running = null;

  /**
   * Loads the events of a filter; a load under way is dropped. The old events stay until the new ones are there.
   * @param {{regionId: string | null, shape: import('./lib/shape.js').Shape | null, q: string}} filter
   */
  async load(filter) {
    this.#running?.abort();
    const controller = new AbortController();
    this.#running = controller;
    this.#set({status: 'loading', loadedCount: 0, error: null});
    try {
      const features = [];
      for await (const page of listEvents(filter, controller.signal)) {
        for (const feature of page) features.push(feature);
        if (controller.signal.aborted) return;
        this.#set({loadedCount: features.length});
      }
      if (!controller.signal.aborted) this.#set({columns: buildColumns(features), status: 'ready'});
    } catch (error) {
      if (!controller.signal.aborted) this.#set({status: 'failed', error});
    }
  }

  #set(parts) {
    Object.assign(this, parts);
    this.dispatchEvent(new CustomEvent('change', {detail: {columns: 'columns' in parts}}));
  }
}
