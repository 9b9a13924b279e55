/** Shows as many rows as there are by making only those in sight. */

/** Elements may be no taller than some tens of millions of pixels; what is longer is scrolled in proportion. */
const MAX_HEIGHT_PX = 8_000_000;

/** Rows made beyond what is in sight, so that none is missing while one scrolls. */
const SPARE_ROWS = 6;

/**
 * @typedef {object} VirtualRows
 * @property {(count: number, isNew: boolean) => void} show isNew: other rows than before, seen from the top
 * @property {() => void} refresh makes the rows in sight anew, since more is known of them
 * @property {(index: number) => void} focus
 * @property {() => {start: number, end: number}} inSight half-open
 */

/**
 * @param {{
 *   scroll: HTMLElement,
 *   size: HTMLElement,
 *   holder: HTMLElement,
 *   rowHeightPx: number,
 *   makeRow: (index: number) => HTMLElement,
 *   onSight: (start: number, end: number) => void,
 * }} parts size: as tall as all rows; holder: within it, holds those in sight; onSight: told which rows came into sight
 * @returns {VirtualRows}
 */
export function createVirtualRows({scroll, size, holder, rowHeightPx, makeRow, onSight}) {
  /** @type {Map<number, HTMLElement>} */
  const made = new Map();
  let count = 0;
  /** Where the window stands over all rows, in pixels; differs from scrollTop where they are too many. */
  let top = 0;
  let lastScrollTop = 0;

  const allPx = () => count * rowHeightPx;
  const shownPx = () => Math.min(allPx(), MAX_HEIGHT_PX);
  const viewPx = () => Math.max(rowHeightPx, scroll.clientHeight);
  const inSight = () => ({
    start: Math.max(0, Math.floor(top / rowHeightPx) - SPARE_ROWS),
    end: Math.min(count, Math.ceil((top + viewPx()) / rowHeightPx) + SPARE_ROWS),
  });
  const follow = () => {
    const step = scroll.scrollTop - lastScrollTop;
    lastScrollTop = scroll.scrollTop;
    const range = Math.max(1, shownPx() - viewPx());
    const isAtEdge = scroll.scrollTop <= 0 || scroll.scrollTop >= range;
    const isJump = isAtEdge || Math.abs(step) > viewPx() || allPx() === shownPx();
    const most = Math.max(0, allPx() - viewPx());
    top = Math.min(most, Math.max(0, isJump ? (scroll.scrollTop / range) * most : top + step));
  };
  const draw = () => {
    const {start, end} = inSight();
    for (const [index, element] of made) {
      if (index >= start && index < end) continue;
      if (element.contains(document.activeElement)) continue; // else the keyboard would lose its place
      element.remove();
      made.delete(index);
    }
    for (let index = start; index < end; index++) if (!made.has(index)) add(index);
    const shift = scroll.scrollTop - top;
    for (const [index, element] of made) element.style.transform = `translateY(${index * rowHeightPx + shift}px)`;
    onSight(start, end);
  };
  /** In the order of the list, which is what a screen reader reads. */
  const add = (index) => {
    const element = makeRow(index);
    made.set(index, element);
    let next = null;
    for (const other of made.keys()) if (other > index && (next === null || other < next)) next = other;
    holder.insertBefore(element, next === null ? null : made.get(next));
  };
  const clear = () => {
    made.clear();
    holder.replaceChildren();
  };
  const refresh = () => {
    const {activeElement} = document;
    const focused = [...made].find(([, element]) => element.contains(activeElement))?.[0];
    clear();
    draw();
    if (focused !== undefined) made.get(focused)?.querySelector('button')?.focus({preventScroll: true});
  };
  const show = (nextCount, isNew) => {
    count = nextCount;
    size.style.height = `${shownPx()}px`;
    if (isNew) {
      scroll.scrollTop = lastScrollTop = top = 0;
      clear();
    }
    follow();
    draw();
  };
  const focus = (index) => {
    if (index < 0 || index >= count) return;
    const isAbove = index * rowHeightPx < top;
    const isBelow = (index + 1) * rowHeightPx > top + viewPx();
    if (isAbove || isBelow) {
      const most = Math.max(0, allPx() - viewPx());
      top = Math.min(most, Math.max(0, isAbove ? index * rowHeightPx : (index + 1) * rowHeightPx - viewPx()));
      scroll.scrollTop = most === 0 ? 0 : (top / most) * (shownPx() - viewPx());
      lastScrollTop = scroll.scrollTop;
      if (allPx() === shownPx()) top = scroll.scrollTop;
      draw();
    }
    made.get(index)?.querySelector('button')?.focus({preventScroll: true});
  };
  scroll.addEventListener(
    'scroll',
    () => {
      if (scroll.scrollTop === lastScrollTop) return;
      follow();
      draw();
    },
    {passive: true},
  );
  new ResizeObserver(() => {
    if (allPx() === shownPx()) scroll.scrollTop = lastScrollTop = top; // hidden it may have forgotten where it stood
    draw();
  }).observe(scroll);
  return {show, refresh, focus, inSight};
}
