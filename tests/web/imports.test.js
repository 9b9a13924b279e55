import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../wwwroot/js');

/** main > open-event > panels, map, limits > state > api > lib; a module imports from its own layer or below. */
const LAYERS = {
  lib: 0,
  api: 1,
  'event-store': 2,
  'event-details': 2,
  state: 2,
  language: 2,
  live: 2,
  limits: 3,
  'event-tip': 3,
  'save-shown': 3,
  map: 3,
  panels: 3,
  'open-event': 4,
  'take-away': 4,
  main: 5,
};

const modules = readdirSync(ROOT, {recursive: true}).filter((path) => path.endsWith('.js'));
const sourceOf = (path) => readFileSync(join(ROOT, path), 'utf8');
const importsOf = (path) =>
  [...sourceOf(path).matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gm)].map(([, from]) => from);
const layerName = (path) => path.replace(/\.js$/, '').split('/')[0];

test('modules import from their own layer or below, panels and map not from each other', () => {
  for (const path of modules) {
    for (const from of importsOf(path).filter(
      (name) => !name.includes('/lib/leaflet/') && !name.includes('/lib/protomaps'),
    )) {
      const target = layerName(relative(ROOT, join(ROOT, dirname(path), from)));
      const [own, other] = [LAYERS[layerName(path)], LAYERS[target]];
      assert.ok(own !== undefined && other !== undefined, `${path} or ${from} is in no layer`);
      assert.ok(layerName(path) === target || own > other, `${path} imports ${from}`);
    }
  }
});

test('Leaflet is used in map/ only', () => {
  const users = modules.filter((path) => importsOf(path).some((from) => from.includes('leaflet')));
  assert.ok(users.length > 0);
  for (const path of users) assert.equal(layerName(path), 'map', path);
});

test('addresses of the service stand in api.js only, apart from tiles', () => {
  for (const path of modules.filter((name) => name !== 'api.js')) {
    assert.doesNotMatch(sourceOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''), /['"`]\/api\//, path);
  }
});

test('nothing sets markup from text', () => {
  for (const path of modules)
    assert.doesNotMatch(sourceOf(path), /innerHTML|outerHTML|insertAdjacentHTML|document\.write/, path);
});

test('the page names every module it needs at once, so that none waits for another to come', () => {
  const page = readFileSync(join(ROOT, '../index.html'), 'utf8');
  const named = [...page.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, path]) => path);
  const needed = new Set(['js/main.js']);
  for (const path of needed) {
    if (!path.startsWith('js/')) continue;
    for (const from of importsOf(path.slice(3))) needed.add(join(dirname(path), from));
  }
  assert.deepEqual([...named].sort(), [...needed].sort());
});
