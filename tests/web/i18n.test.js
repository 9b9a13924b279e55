import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterEach, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {
  chooseLanguage,
  countryName,
  direction,
  inList,
  LANGUAGES,
  t,
  textOr,
  useTexts,
} from '../../wwwroot/js/lib/i18n.js';
import {speakEnglish, textsOf} from './english.js';

const WWWROOT = join(dirname(fileURLToPath(import.meta.url)), '../../wwwroot');
const CODES = Object.keys(LANGUAGES);
const ENGLISH = textsOf('en');

const modules = readdirSync(join(WWWROOT, 'js'), {recursive: true}).filter((path) => path.endsWith('.js'));
const sourceOf = (path) => readFileSync(join(WWWROOT, path), 'utf8');
const formsOf = (text) => (typeof text === 'string' ? [text] : Object.values(text));
const namesIn = (text) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));

afterEach(speakEnglish);

test('there is one file for each language, and no other', () =>
  assert.deepEqual(readdirSync(join(WWWROOT, 'i18n')).sort(), CODES.map((code) => `${code}.json`).sort()));

for (const code of CODES) {
  const texts = textsOf(code);

  test(`${code} has the same texts as English`, () => assert.deepEqual(Object.keys(texts), Object.keys(ENGLISH)));

  test(`${code} has every plural form the language knows, with the same values`, () => {
    const {pluralCategories} = new Intl.PluralRules(code).resolvedOptions();
    for (const [key, text] of Object.entries(texts)) {
      const known = new Set(formsOf(ENGLISH[key]).flatMap((form) => [...namesIn(form)]));
      for (const form of formsOf(text)) {
        assert.ok(form.trim(), key);
        for (const name of namesIn(form)) assert.ok(known.has(name), `${key}: {${name}}`);
      }
      if (typeof text === 'string') assert.deepEqual(namesIn(text), known, key);
      else
        for (const category of pluralCategories)
          assert.ok(text[category] ?? (category === 'many' && code !== 'ar' && text.other), `${key}: ${category}`);
    }
  });
}

test('every text the modules ask for is there, and every text is asked for', () => {
  const asked = new Set();
  for (const path of modules) {
    for (const [, key] of sourceOf(join('js', path)).matchAll(/'([a-z]\w*\.[A-Za-z0-9]\w*)'/g)) asked.add(key);
    for (const [, start] of sourceOf(join('js', path)).matchAll(/`(\w+)\.\$\{/g)) asked.add(`${start}.*`);
    for (const [, end] of sourceOf(join('js', path)).matchAll(/`\$\{what\}\.(\w+)`/g))
      asked.add(`killed.${end}`).add(`injured.${end}`);
  }
  for (const [, key] of sourceOf('index.html').matchAll(/data-t(?:-\w+)?="([^"]+)"/g)) asked.add(key);
  for (const key of Object.keys(ENGLISH))
    assert.ok(asked.has(key) || asked.has(`${key.split('.')[0]}.*`), `nothing shows "${key}"`);
  for (const path of modules) {
    for (const [, key] of sourceOf(join('js', path)).matchAll(/\bt\(\s*'([^']+)'/g))
      assert.ok(key in ENGLISH, `${path} shows "${key}"`);
  }
});

test('the page as served holds the English texts, each marked with its key', () => {
  const page = sourceOf('index.html').replace(/<!--[\s\S]*?-->|<script[\s\S]*?<\/script>/g, '');
  for (const [, attributes, text] of page.matchAll(/<\w+([^<>]*)>([^<>]*[A-Za-z]{2}[^<>]*)</g)) {
    const shown = text.replace(/\s+/g, ' ').trim();
    if (shown === 'GeoConflict' || shown.startsWith('/')) continue;
    const [, key] = attributes.match(/data-t="([^"]+)"/) ?? [];
    assert.equal(shown, ENGLISH[key]);
  }
  for (const [, attributes] of page.matchAll(/<\w+([^<>]*)>/g)) {
    for (const [name, mark] of [
      ['aria-label', 'label'],
      ['placeholder', 'placeholder'],
      ['title', 'title'],
    ]) {
      const [, shown] = attributes.match(new RegExp(`\\s${name}="([^"]+)"`)) ?? [];
      const [, key] = attributes.match(new RegExp(`data-t-${mark}="([^"]+)"`)) ?? [];
      assert.equal(shown, shown && ENGLISH[key]);
    }
  }
});

test('no module holds words of its own', () => {
  const wordy = /[A-Za-z]{2,}[a-z]* [a-z]{2,}|^[A-Z][a-z]+…?$/;
  for (const path of modules.filter((name) => name !== 'lib/types.js' && name !== 'lib/i18n.js')) {
    const code = sourceOf(join('js', path))
      .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
      .replace(/^import[\s\S]*?;$/gm, '')
      .replace(/throw new Error\([\s\S]*?\);/g, '');
    for (const [whole, quoted] of code.matchAll(
      /(?:class(?:Name)?: |key === |'(?:Key|keydown)[^']*'.*|\bkey\b.*)?'([^'\n]*)'/g,
    )) {
      if (/^(class|key)/.test(whole) || isTechnical(quoted)) continue;
      assert.doesNotMatch(quoted, wordy, path);
    }
  }
});

/** Names of classes, keys of the keyboard, kinds of events and of geometry, fonts, and lists of parts of styles. */
const isTechnical = (quoted) =>
  /^(Enter|Escape|Home|End|Polygon|FeatureCollection|Feature|Point|Accept|Delete|Tab|Space|Intl|L)$/.test(quoted) ||
  /^[a-z-]+( [a-z-]+)*$/.test(quoted) ||
  /px|sans-serif|application\/|rgba?\(|[<>=#]/.test(quoted);

test('t chooses the plural form and writes numbers as the language does', () => {
  speakEnglish();
  assert.equal(t('list.inView', {count: 1}), '1 event in view');
  assert.equal(t('list.inView', {count: 1500}), '1,500 events in view');
  useTexts('uk', textsOf('uk'));
  assert.equal(t('list.inView', {count: 1}), '1 подія на екрані');
  assert.equal(t('list.inView', {count: 3}), '3 події на екрані');
  assert.equal(t('list.inView', {count: 12}), '12 подій на екрані');
  useTexts('ar', textsOf('ar'));
  assert.equal(t('list.inView', {count: 2}), 'حدثان ظاهران');
  assert.equal(direction(), 'rtl');
});

test('t says which text is missing', () => assert.throws(() => t('no.such'), /no\.such/));

test('textOr keeps a word of the service that there is no text for', () =>
  assert.equal(textOr('subtype.Naval blockade', 'Naval blockade'), 'Naval blockade'));

test('names in another script are kept apart in right-to-left text', () => {
  useTexts('ar', textsOf('ar'));
  assert.match(t('limit.remove', {limit: 'Borno'}), /\u2068Borno\u2069/);
});

for (const [search, preferred, expected] of [
  ['?lang=uk', ['fr'], 'uk'],
  ['?lang=xx', ['fr-CA', 'en'], 'fr'],
  ['', ['de', 'es-MX'], 'es'],
  ['', ['de'], 'en'],
  ['?lang=constructor', [], 'en'],
]) {
  test(`chooseLanguage takes ${expected} for "${search}" and ${preferred}`, () =>
    assert.equal(chooseLanguage(search, preferred), expected));
}

test('countries and lists are written in the language', () => {
  useTexts('fr', textsOf('fr'));
  assert.equal(countryName('UA', 'Ukraine'), 'Ukraine');
  assert.equal(countryName('SY', 'Syria'), 'Syrie');
  assert.equal(inList(['a', 'b', 'c']), 'a, b et c');
});
