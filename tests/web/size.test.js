import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';

const WWWROOT = join(dirname(fileURLToPath(import.meta.url)), '../../wwwroot');

/** Kilobytes of HTML, script and style on the wire, comments in, with the longest texts of one language. */
const MAX_KB = 190;

const filesIn = (folder, ending) =>
  readdirSync(join(WWWROOT, folder), {recursive: true})
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));

const kilobytes = (path) =>
  brotliCompressSync(readFileSync(join(WWWROOT, path)), {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length / 1024;

test(`the page is at most ${MAX_KB} kB before its data`, (context) => {
  if (!existsSync(join(WWWROOT, 'lib'))) {
    context.skip('the libraries are not restored');
    return;
  }
  const libraries = [
    'lib/leaflet/leaflet.js',
    'lib/leaflet/leaflet.css',
    'lib/protomaps-leaflet/protomaps-leaflet.js',
  ];
  const own = ['index.html', ...filesIn('css', '.css'), ...filesIn('js', '.js')];
  const texts = Math.max(...filesIn('i18n', '.json').map(kilobytes));
  const all = [...libraries, ...own].map(kilobytes).reduce((sum, one) => sum + one, texts);
  console.log(`${all.toFixed(1)} kB`);
  assert.ok(all <= MAX_KB, `${all.toFixed(1)} kB`);
});
