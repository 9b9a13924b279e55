/**
 * The six event types, with what the page draws them as.
 * Colours keep 3:1 against land and water of their theme and differ in lightness for colour-blind eyes;
 * the shape is the second cue, so that colour never speaks alone.
 */

/**
 * @typedef {'diamond' | 'burst' | 'square' | 'circle' | 'triangle' | 'cross'} Shape
 * @typedef {object} EventType
 * @property {string} name as published by ACLED
 * @property {string} key for the address bar and for its text, "type.battles"
 * @property {Shape} shape
 * @property {string} light colour on the light map
 * @property {string} dark colour on the dark map
 */

/** @type {readonly EventType[]} */
export const EVENT_TYPES = [
  {name: 'Battles', key: 'battles', shape: 'diamond', light: '#b3182d', dark: '#ff7a78'},
  {
    name: 'Explosions/Remote violence',

    key: 'explosions',
    shape: 'burst',
    light: '#bb4a00',
    dark: '#ffb454',
  },
  {
    name: 'Violence against civilians',

    key: 'civilians',
    shape: 'square',
    light: '#7a2a96',
    dark: '#d9a2ff',
  },
  {name: 'Protests', key: 'protests', shape: 'circle', light: '#1560b0', dark: '#6fb7ff'},
  {name: 'Riots', key: 'riots', shape: 'triangle', light: '#00716a', dark: '#4fd8bd'},
  {
    name: 'Strategic developments',

    key: 'strategic',
    shape: 'cross',
    light: '#47535f',
    dark: '#b4c0ca',
  },
];

/** Every type switched on. */
export const ALL_TYPES = (1 << EVENT_TYPES.length) - 1;

const indexByName = new Map(EVENT_TYPES.map((type, index) => [type.name, index]));

/**
 * @param {string} name as published by ACLED
 * @returns {number} position in EVENT_TYPES; the last one for a name that is none
 */
export function typeIndex(name) {
  return indexByName.get(name) ?? EVENT_TYPES.length - 1;
}
