import { describe, expect, it } from 'vitest';
import { refusals } from '#i18n/refusals.ts';
import { sourcesIn } from '../support/sources.ts';

const rooms = ['src/domain', 'src/ports', 'src/commands', 'src/queries', 'src/actions', 'src/pages'].flatMap((room) => sourcesIn(room));
const commands = sourcesIn('src/commands')
  .map(({ text }) => text)
  .join('\n');

// A code in a type is a promise; only one in an expression is a use.
const expressions = rooms
  .filter(({ path }) => !path.startsWith('src/actions/statuses/') && path !== 'src/domain/refusals.ts')
  .flatMap(({ text }) => text.replace(/^(?:export )?type [\s\S]*?;$/gm, '').split('\n'))
  .filter((line) => !/^\s*(\/\/|\*|\| \{ code)/.test(line))
  .join('\n');

describe('facts', () => {
  const saidBy = sourcesIn('src/domain')
    .filter(({ path }) => /^src\/domain\/[a-z]+\/facts\.ts$/.test(path))
    .map(({ path, text }) => ({
      room: path.split('/')[2],
      types: [...text.matchAll(/^ {2}'([a-z_]+\.[a-z_]+)': /gm)].map(([, type = '']) => type),
    }));
  const declared = saidBy.flatMap(({ types }) => types);

  it('are each said by the room they are named after', () =>
    expect(saidBy.flatMap(({ room, types }) => types.filter((type) => !type.startsWith(`${room}.`)))).toEqual([]));

  it('are each stated by some command', () => expect(declared.filter((type) => !commands.includes(`'${type}'`))).toEqual([]));

  it('are stated only when declared', () => {
    const stated = [...commands.matchAll(/type: '([a-z_]+\.[a-z_]+)'/g)].map(([, type = '']) => type);
    expect(stated.filter((type) => !declared.includes(type))).toEqual([]);
  });
});

describe('refusals', () => {
  it('are each given by some rule', () => {
    const families = [...expressions.matchAll(/`([a-z_]+\.[a-z_]+)\$\{/g)].map(([, start = '']) => start);
    const isGiven = (code: string) => expressions.includes(`'${code}'`) || families.some((start) => code.startsWith(start));
    expect(Object.keys(refusals).filter((code) => !isGiven(code))).toEqual([]);
  });
});
