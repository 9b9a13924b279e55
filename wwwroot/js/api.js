/** The service's addresses, all of them. */

import {t} from './lib/i18n.js';
import {shapeToQuery} from './lib/shape.js';

/** Most events the service gives in one page. */
const EVENTS_PER_PAGE = 10_000;

/** The service said no, or could not be reached; the message is fit to be shown. */
export class ApiError extends Error {
  /**
   * @param {string} message
   * @param {number} status 0 where there was no answer
   */
  constructor(message, status) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

/**
 * All events that pass what only the service can decide, page by page.
 * @param {{regionId: string | null, shape: import('./lib/shape.js').Shape | null, q: string}} filter
 * @param {AbortSignal} signal
 * @yields {object[]} features, newest first
 * @throws {ApiError}
 */
export async function* listEvents({regionId, shape, q}, signal) {
  const query = {limit: EVENTS_PER_PAGE, region: regionId, q: q || null, ...(shape ? shapeToQuery(shape) : {})};
  let url = withQuery('/api/events', query);
  while (url) {
    const page = await getJson(url, signal);
    yield page.features;
    const next = page.links?.find((link) => link.rel === 'next')?.href;
    url = next ? ownAddress(next) : null;
  }
}

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
  const answers = await Promise.all(
    ['country', 'admin1'].map((kind) => getJson(withQuery('/api/places', {q: query, kind, limit: 8}), signal)),
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

/** Only path and query: whatever host a link names, the page stays on its own. */
function ownAddress(href) {
  const {pathname, search} = new URL(href, location.href);
  return pathname + search;
}

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

async function requestJson(url, options) {
  const response = await reach(url, options);
  if (!response.ok) throw new ApiError(await problemOf(response), response.status);
  return response.json();
}

async function reach(url, options) {
  try {
    return await fetch(url, {
      ...options,
      headers: {Accept: 'application/json, application/geo+json', ...options.headers},
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError(t('api.unreachable'), 0);
  }
}

async function problemOf(response) {
  const problem = await response.json().catch(() => null);
  return problem?.detail || problem?.title || t('api.status', {status: String(response.status)});
}
