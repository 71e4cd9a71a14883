import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cookieNames, roomsTold } from '#ui/privacy/kept-on-device.ts';
import { sourcesIn } from '../support/sources.ts';

const sources = sourcesIn('src');

const allText = sources.map(({ text }) => text).join('\n');

/** The names in `cookies.set(<name>, …)`: a word in quotes, or a constant. The session's own is set by what Lucia returns. */
const cookiesSet = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/cookies\.set\(\s*(['"]?)([\w.]+)\1,/g)].map(([, quote, name = '']) => {
    if (quote) return name;
    const constant = new RegExp(`const ${name} = '([^']+)'`).exec(text.includes(`const ${name} =`) ? text : allText)?.[1];
    return constant ?? (/^(asking\.renewed\.)?name$/.test(name) ? 'minglun_session' : `${path}: ${name}`);
  }),
);

describe('the privacy notice', () => {
  it('names every cookie that the code sets', () => {
    expect(cookiesSet).not.toHaveLength(0);
    expect([...new Set(cookiesSet)].filter((name) => !(cookieNames as readonly string[]).includes(name))).toEqual([]);
  });

  it('tells of every room of the register of personal data', () => {
    const rooms = readdirSync('db/privacy').map((file) => file.replace(/\.ts$/, ''));
    expect(rooms.filter((room) => room !== 'register').sort()).toEqual([...roomsTold].sort());
  });
});
