/** Moments of the page's life, for who measures it. */

/** @param {'interactive' | 'all-in'} name the newest year, or all events, are on the map */
export function markOnce(name) {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}
