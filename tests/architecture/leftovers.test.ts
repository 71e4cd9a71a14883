import { expect, it } from 'vitest';
import { sourcesIn } from '../support/sources.ts';

const everything = ['src', 'db', 'tests', 'content']
  .flatMap((folder) => sourcesIn(folder, /\.(ts|tsx|astro|mjs|css|mdoc|yaml|sql)$/))
  .filter(({ path }) => path !== 'tests/architecture/leftovers.test.ts');
const where = (pattern: RegExp, files = everything) => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

it('nothing is left for later', () => expect(where(/\b(TODO|FIXME|XXX|HACK)\b|lorem ipsum|coming soon|敬请期待/i)).toEqual([]));
it('no test is skipped or runs alone', () => expect(where(/\b(it|test|describe)\.(only|skip|todo|fixme)\(/)).toEqual([]));
it('nobody debugs by printing', () => {
  const speakers = /^src\/(cli|markdoc)\//; // commands talk to the person who runs them
  const files = everything.filter(({ path }) => /^(src|db)\//.test(path) && !speakers.test(path));
  expect(where(/\bconsole\.(log|debug|info|table|dir)\(|\bdebugger\b/, files)).toEqual([]);
});
it('no page carries a style attribute, an inline handler or styles inside a drawing, which the policy would block', () => {
  const faces = [...sourcesIn('src', /\.(astro|tsx)$/), ...sourcesIn('content', /\.svg$/)];
  expect(where(/\sstyle=|\son(click|load|change|submit|input)=|define:vars|<style\b/, faces)).toEqual([]);
});
