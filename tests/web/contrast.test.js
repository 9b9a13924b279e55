import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {EVENT_TYPES} from '../../wwwroot/js/lib/types.js';
import {palettes} from '../../wwwroot/js/map/basemap-style.js';

/** Seen as by eyes without one kind of cone: Viénot, Brettel and Mollon 1999, on linear sRGB. */
const BLINDNESS = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const rgb = (hex) => [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
const luminance = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (one, other) => {
  const [light, dark] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** Distance in CIE L*a*b*, D65; 2.3 is just seen. */
function difference(one, other) {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function lab([r, g, b]) {
  const f = (t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const seen = (matrix, colour) => matrix.map((row) => row.reduce((sum, part, i) => sum + part * colour[i], 0));

for (const theme of ['light', 'dark']) {
  for (const ground of ['land', 'water']) {
    test(`every type keeps 3:1 against ${ground} in ${theme}`, () => {
      for (const type of EVENT_TYPES) {
        const ratio = contrast(type[theme], palettes[theme][ground]);
        assert.ok(ratio >= 3, `${type.key}: ${ratio.toFixed(2)}`);
      }
    });
  }

  test(`names and lines of the base map keep their contrast in ${theme}`, () => {
    const {land, country, town, admin1, border} = palettes[theme];
    for (const [name, colour, least] of [
      ['country', country, 4.5],
      ['town', town, 4.5],
      ['admin1', admin1, 3],
      ['border', border, 3],
    ])
      assert.ok(contrast(colour, land) >= least, `${name}: ${contrast(colour, land).toFixed(2)}`);
  });

  for (const [kind, matrix] of Object.entries(BLINDNESS)) {
    test(`no two types look alike with ${kind} in ${theme}`, () => {
      for (const one of EVENT_TYPES)
        for (const other of EVENT_TYPES.filter((type) => type.key > one.key)) {
          const apart = difference(seen(matrix, rgb(one[theme])), seen(matrix, rgb(other[theme])));
          assert.ok(apart >= 5, `${one.key} and ${other.key}: ${apart.toFixed(1)}`);
        }
    });
  }
}

test('every type has a shape of its own, so that colour never speaks alone', () =>
  assert.equal(new Set(EVENT_TYPES.map((type) => type.shape)).size, EVENT_TYPES.length));

test('the style sheet paints the types as the map does', () => {
  const css = readFileSync(new URL('../../wwwroot/css/base.css', import.meta.url), 'utf8');
  EVENT_TYPES.forEach(({light, dark}, i) => assert.ok(css.includes(`--type-${i}: light-dark(${light}, ${dark});`)));
});
