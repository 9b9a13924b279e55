/** The events as columns: all of them once, and those of a filter that only the service can decide. */

import {getChanges, getColumns} from './api.js';
import {applyChanges, buildColumns} from './lib/columns.js';

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

  /** All events there are, kept while a filter is in force. @type {import('./lib/columns.js').EventColumns | null} */
  #all = null;

  /** What to ask changes since. */
  #version = 0;

  /** @type {AbortController | null} */
  #running = null;

  /**
   * Loads the events of a filter; a load under way is dropped. The old events stay until the new ones are there.
   * @param {{regionId: string | null, shape: import('./lib/shape.js').Shape | null, q: string}} filter
   */
  async load(filter) {
    this.#running?.abort();
    const controller = new AbortController();
    const {signal} = controller;
    this.#running = controller;
    const isFiltered = filter.regionId !== null || filter.shape !== null || filter.q !== '';
    const isThere = !isFiltered && this.#all !== null;
    if (!isThere) this.#set({status: 'loading', loadedCount: 0, error: null});
    try {
      if (isFiltered) this.#loaded(buildColumns([(await getColumns({filter}, signal)).rows]), signal);
      else if (this.#all) await this.#bringUpToDate(signal);
      else await this.#loadAll(signal);
    } catch (error) {
      if (!signal.aborted) this.#set({status: 'failed', error});
    }
  }

  /** The newest year first, so that there is something to look at while the rest comes. */
  async #loadAll(signal) {
    const recent = await getColumns({part: 'recent'}, signal);
    if (signal.aborted) return;
    if (recent.rows.count > 0) this.#set({columns: buildColumns([recent.rows]), loadedCount: recent.rows.count});
    const older = await getColumns({part: 'older'}, signal);
    if (signal.aborted) return;
    this.#all = buildColumns([older.rows, recent.rows]);
    this.#version = Math.min(older.version, recent.version);
    if (older.version === recent.version) this.#loaded(this.#all, signal);
    else await this.#bringUpToDate(signal);
  }

  async #bringUpToDate(signal) {
    if (this.columns !== this.#all) this.#set({columns: this.#all});
    const {rows, version, isWhole} = await getChanges(this.#version, signal);
    if (signal.aborted) return;
    if (isWhole) this.#all = buildColumns([rows]);
    else if (rows.count > 0) this.#all = applyChanges(this.#all, rows);
    this.#version = version;
    this.#loaded(this.#all, signal);
  }

  #loaded(columns, signal) {
    if (signal.aborted) return;
    this.#set(columns === this.columns ? {status: 'ready'} : {columns, status: 'ready'});
  }

  #set(parts) {
    Object.assign(this, parts);
    this.dispatchEvent(new CustomEvent('change', {detail: {columns: 'columns' in parts}}));
  }
}
