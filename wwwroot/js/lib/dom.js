/** Making elements. Text goes in as text, so nothing that comes from an article can become markup. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] a function is a listener ("onclick");
 *   null, undefined and false are left out
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} pathData
 * @param {Record<string, unknown>} [attributes]
 * @returns {SVGElement} a drawing that assistive technology passes over
 */
export function drawing(pathData, attributes = {}) {
  const svg = furnish(
    document.createElementNS(SVG, 'svg'),
    {'aria-hidden': 'true', focusable: 'false', ...attributes},
    [],
  );
  svg.append(furnish(document.createElementNS(SVG, 'path'), {d: pathData}, []));
  return svg;
}

function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}".`);
  return element;
}

/**
 * @template {unknown[]} A
 * @param {(...args: A) => void} action run once, when calls have paused
 * @param {number} pauseMs
 * @returns {(...args: A) => void}
 */
export function debounce(action, pauseMs) {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...args), pauseMs);
  };
}
