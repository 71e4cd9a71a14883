import { describe, expect, it } from 'vitest';
import { parseEnv } from '#env';
import { textOf } from '../support/sources.ts';

const example = Object.fromEntries(
  [...textOf('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
);

describe('.env.example', () => {
  it('names every setting, and no other', () => {
    const known = [...textOf('src/env.ts').matchAll(/^ {4}([A-Z_]+): /gm)].map(([, name]) => name);
    expect(Object.keys(example).sort()).toEqual(known.sort());
  });
  it('shows the defaults', () => expect(parseEnv(example)).toEqual(parseEnv({})));
  it('explains every setting', () => {
    const lines = textOf('.env.example').split('\n');
    const bare = Object.keys(example).filter((name) => {
      const at = lines.findIndex((line) => line.startsWith(`${name}=`));
      const before = lines[at - 1] ?? '';
      const shared = {
        PORT: 'HOST',
        DATABASE_AUTH_TOKEN: 'DATABASE_URL',
        MAIL_FROM: 'SMTP_URL',
        POLICE_NUMBER: 'ICP_NUMBER',
        SITE_CONTACT: 'SITE_HOST',
      }[name];
      return !before.startsWith('#') && !(shared && before.startsWith(`${shared}=`));
    });
    expect(bare).toEqual([]);
  });
});

describe('a bad environment', () => {
  it('is refused with every bad value in one message', () => {
    const given = { PORT: '70000', PUBLIC_URL: 'minglun.example', SMTP_URL: 'mail.example' };
    expect(() => parseEnv(given)).toThrow(/PORT[\s\S]*PUBLIC_URL[\s\S]*SMTP_URL/);
  });
  it('cannot choose the time on a public address', () =>
    expect(() => parseEnv({ MODE: 'test', PUBLIC_URL: 'https://minglun.example' })).toThrow(/MODE/));
});
