/** The service's addresses, all of them. */

import {isoOf} from './lib/dates.js';
import {parseFeed} from './lib/feed.js';
import {t} from './lib/i18n.js';
import {shapeToQuery, shapeToWkt} from './lib/shape.js';
import {ALL_TYPES, EVENT_TYPES} from './lib/types.js';

/** The service said no, or could not be reached; the message is fit to be shown. */
export class ApiError extends Error {
  /**
   * @param {string | (() => string)} message what gives the words may be asked only once the texts are there
   * @param {number} status 0 where there was no answer
   */
  constructor(message, status) {
    super();
    Object.defineProperty(this, 'message', {get: typeof message === 'string' ? () => message : message});
    this.name = 'ApiError';
    this.status = status;
  }
}

/**
 * Events as columns: those of a filter that only the service can decide, or a part of all.
 * @param {{
 *   filter?: {regionId: string | null, shape: import('./lib/shape.js').Shape | null, q: string},
 *   part?: 'recent' | 'older',
 * }} which part: what ended within a year of the newest event, or the rest
 * @param {AbortSignal} signal
 * @returns {Promise<ReturnType<parseFeed>>}
 * @throws {ApiError}
 */
export function getColumns({filter, part}, signal) {
  const {regionId, shape, q} = filter ?? {};
  const query = {part, region: regionId, q: q || null, ...(shape ? shapeToQuery(shape) : {})};
  return getFeed(withQuery('/api/events/columns', query), signal);
}

/**
 * What has changed since a version of the events.
 * @param {number} version
 * @param {AbortSignal} signal
 * @returns {Promise<ReturnType<parseFeed>>} all events, where that cannot be told
 * @throws {ApiError}
 */
export const getChanges = (version, signal) => getFeed(withQuery('/api/events/columns', {since: version}), signal);

/**
 * Where all events of a filter on screen are to be had as a file.
 * @param {import('./lib/address.js').PageState} current
 * @param {import('./lib/shape.js').BoxShape} box what is on screen
 * @param {'geojson' | 'csv'} [form]
 */
export function exportAddress({days, typeMask, regionId, shape, q, uncertaintyMaxM, killedMin}, box, form = 'geojson') {
  const types = EVENT_TYPES.filter((_, i) => (typeMask >> i) & 1).map((type) => type.name);
  return withQuery('/api/events/export', {
    f: form,
    ...shapeToQuery(box),
    ...(shape ? {intersects: shapeToWkt(shape)} : {}),
    datetime: days && `${isoOf(days.from)}/${isoOf(days.to)}`,
    event_type: typeMask === ALL_TYPES ? null : types.join(),
    region: regionId,
    q: q || null,
    uncertainty_max_m: uncertaintyMaxM === Infinity ? null : uncertaintyMaxM,
    fatalities_min: killedMin || null,
  });
}

/** @param {number[]} ids 500 at most @param {AbortSignal} [signal] @throws {ApiError} */
export const getEvents = (ids, signal) => getJson(`/api/events/by-id?ids=${ids.join()}`, signal);

/** @param {number} eventId @param {AbortSignal} signal @throws {ApiError} */
export const getEvent = (eventId, signal) => getJson(`/api/events/${eventId}`, signal);

/** @param {number} eventId @returns {Promise<{at: string, by: string, action: string}[]>} @throws {ApiError} */
export const getEventHistory = (eventId) => getJson(`/api/events/${eventId}/history`);

/**
 * Says what is wrong with an event; a person looks at it later.
 * @param {number} eventId
 * @param {string} text
 * @throws {ApiError}
 */
export async function reportMistake(eventId, text) {
  const response = await reach(`/api/events/${eventId}/reports`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({text}),
  });
  if (!response.ok) throw new ApiError(await problemOf(response), response.status);
}

/** @param {string} query part of a name, any script @param {AbortSignal} signal @throws {ApiError} */
export async function findRegions(query, signal) {
  const kinds = [
    ['country,admin1', 8],
    ['place', 6],
  ];
  const answers = await Promise.all(
    kinds.map(([kind, limit]) => getJson(withQuery('/api/places', {q: query, kind, limit}), signal)),
  );
  return answers.flatMap((answer) => answer.places);
}

/** @param {string} placeId @param {AbortSignal} [signal] @throws {ApiError} */
export const getPlace = (placeId, signal) => getJson(`/api/places/${encodeURIComponent(placeId)}`, signal);

/**
 * @param {string} placeId
 * @param {AbortSignal} [signal]
 * @returns {Promise<object | null>} a GeoJSON feature; null for a place without an outline
 * @throws {ApiError}
 */
export async function getPlaceArea(placeId, signal) {
  try {
    return await getJson(`/api/places/${encodeURIComponent(placeId)}/area`, signal);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** @param {string} code of a language @returns {Promise<Record<string, import('./lib/i18n.js').Text>>} @throws {ApiError} */
export const getTexts = (code) => getJson(`i18n/${code}.json`);

/** @param {AbortSignal} [signal] @throws {ApiError} */
export const getStatus = (signal) => getJson('/api/status', signal);

/**
 * Reads an article and keeps nothing.
 * @param {{text: string, title?: string, source?: string, published_on?: string}} article
 * @param {AbortSignal} signal
 * @throws {ApiError}
 */
export const geoparse = (article, signal) => postJson('/api/geoparse', article, {}, signal);

/**
 * Hands an article over to be kept and coded.
 * @param {{text: string, title?: string, source?: string, published_on?: string}} article
 * @param {string} key
 * @param {AbortSignal} signal
 * @returns {Promise<{article_id: number, status: string, duplicate: boolean}>}
 * @throws {ApiError}
 */
export const addArticle = (article, key, signal) => postJson('/api/articles', article, {'X-Api-Key': key}, signal);

/** @param {number} articleId @param {AbortSignal} signal @throws {ApiError} */
export const getArticle = (articleId, signal) => getJson(`/api/articles/${articleId}`, signal);

function withQuery(path, query) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  return `${path}?${new URLSearchParams(given)}`;
}

const getJson = (url, signal) => requestJson(url, {signal});

const postJson = (url, body, headers, signal) =>
  requestJson(url, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', ...headers},
    body: JSON.stringify(body),
    signal,
  });

async function getFeed(url, signal) {
  const response = await request(url, {signal, headers: {Accept: '*/*'}});
  return parseFeed(await bodyOf(response.arrayBuffer(), signal));
}

async function requestJson(url, options) {
  const response = await request(url, options);
  return bodyOf(response.json(), options.signal);
}

async function request(url, options) {
  const response = await reach(url, options);
  if (!response.ok) throw new ApiError(await problemOf(response), response.status);
  return response;
}

/** An answer that breaks off is no answer. */
async function bodyOf(body, signal) {
  try {
    return await body;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(() => t('api.unreachable'), 0);
  }
}

async function reach(url, options) {
  try {
    return await fetch(url, {
      ...options,
      headers: {Accept: 'application/json, application/geo+json', ...options.headers},
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError(() => t('api.unreachable'), 0);
  }
}

async function problemOf(response) {
  const problem = await response.json().catch(() => null);
  return problem?.detail || problem?.title || (() => t('api.status', {status: String(response.status)}));
}
