/** The page's state as the part of its address behind '#', and back. */

import {dayOf, isoOf} from './dates.js';
import {ORDERS} from './row-order.js';
import {parseShape, shapeToAddress} from './shape.js';
import {ALL_TYPES, EVENT_TYPES} from './types.js';

/** How events can be drawn; "auto" leaves it to their number. */
export const MARKS = ['auto', 'points', 'density', 'clusters'];

/**
 * @typedef {object} PageState
 * @property {{zoom: number, lat: number, lon: number} | null} view null where the map has not been moved
 * @property {{from: number, to: number} | null} days both ends included; null for all time
 * @property {number} typeMask
 * @property {string | null} regionId
 * @property {import('./shape.js').Shape | null} shape
 * @property {string} q
 * @property {number} uncertaintyMaxM
 * @property {number} killedMin
 * @property {boolean} isExactOnly leaves out events whose day is not known exactly
 * @property {'auto' | 'points' | 'density' | 'clusters'} marks how the events are drawn
 * @property {number | null} eventId
 * @property {string} order of the list, one of ORDERS
 * @property {boolean} isTable whether the list is a table
 */

/** @returns {PageState} nothing filtered, nothing open */
export function defaultState() {
  return {
    view: null,
    days: null,
    typeMask: ALL_TYPES,
    regionId: null,
    shape: null,
    q: '',
    uncertaintyMaxM: Infinity,
    killedMin: 0,
    isExactOnly: false,
    marks: 'auto',
    eventId: null,
    order: ORDERS[0],
    isTable: false,
  };
}

/**
 * @param {PageState} state
 * @returns {string} "map=5/34.9/40.5&from=2023-11-01&to=2023-11-30&types=battles"; what is at its default is left out
 */
export function formatAddress(state) {
  const parts = [];
  const add = (name, value) => parts.push(`${name}=${value}`);
  if (state.view) {
    const digits = Math.max(1, Math.min(5, Math.round(state.view.zoom / 3)));
    add('map', `${+state.view.zoom.toFixed(2)}/${state.view.lat.toFixed(digits)}/${state.view.lon.toFixed(digits)}`);
  }
  if (state.days) {
    add('from', isoOf(state.days.from));
    add('to', isoOf(state.days.to));
  }
  if (state.typeMask !== ALL_TYPES) add('types', formatTypes(state.typeMask));
  if (state.regionId) add('region', encodeURIComponent(state.regionId));
  if (state.shape) add(...shapeToAddress(state.shape));
  if (state.q) add('q', encodeURIComponent(state.q));
  if (state.uncertaintyMaxM !== Infinity) add('within', state.uncertaintyMaxM);
  if (state.killedMin > 0) add('killed', state.killedMin);
  if (state.isExactOnly) add('days', 'exact');
  if (state.marks !== 'auto') add('marks', state.marks);
  if (state.eventId !== null) add('event', state.eventId);
  if (state.order !== ORDERS[0]) add('sort', state.order);
  if (state.isTable) add('list', 'table');
  return parts.join('&');
}

/**
 * @param {string} hash with or without '#'; parts that make no sense are passed over
 * @returns {PageState}
 */
export function parseAddress(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    view: parseView(given.get('map')),
    days: parseDays(given.get('from'), given.get('to')),
    typeMask: parseTypes(given.get('types')),
    regionId: /^\d+$/.test(given.get('region') ?? '') ? given.get('region') : null,
    shape: parseShape(given),
    q: (given.get('q') ?? '').slice(0, 200),
    uncertaintyMaxM: positive(given.get('within')) ?? Infinity,
    killedMin: positive(given.get('killed')) ?? 0,
    isExactOnly: given.get('days') === 'exact',
    marks: MARKS.includes(given.get('marks')) ? given.get('marks') : 'auto',
    eventId: positive(given.get('event')),
    order: ORDERS.includes(given.get('sort')) ? given.get('sort') : ORDERS[0],
    isTable: given.get('list') === 'table',
  };
}

function formatTypes(mask) {
  return (
    EVENT_TYPES.filter((_, i) => (mask >> i) & 1)
      .map((type) => type.key)
      .join(',') || 'none'
  );
}

function parseTypes(text) {
  if (text === null) return ALL_TYPES;
  const keys = text.split(',');
  return EVENT_TYPES.reduce((mask, type, i) => (keys.includes(type.key) ? mask | (1 << i) : mask), 0);
}

function parseView(text) {
  const [zoom, lat, lon] = (text ?? '').split('/').map(Number);
  const isView = [zoom, lat, lon].every(Number.isFinite) && zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 90;
  return text && isView ? {zoom, lat, lon} : null;
}

function parseDays(from, to) {
  const days = {from: dayOf(from ?? ''), to: dayOf(to ?? '')};
  return days.from <= days.to ? days : null;
}

function positive(text) {
  const value = Number(text);
  return text && Number.isSafeInteger(value) && value > 0 ? value : null;
}
