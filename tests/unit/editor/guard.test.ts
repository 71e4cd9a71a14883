import { describe, expect, it } from 'vitest';
import { type Asking, maySpeak, mayWork } from '../../../src/editor/guard.ts';

const own = { port: 4329, secret: 'only the page knows' };
const page: Asking = { method: 'POST', host: '127.0.0.1:4329', origin: 'http://127.0.0.1:4329', site: 'same-origin', secret: own.secret };

describe('the editor answers', () => {
  it('its own page, by either name of this machine', () => {
    expect(mayWork(page, own)).toBe(true);
    expect(mayWork({ ...page, host: 'localhost:4329', origin: 'http://localhost:4329' }, own)).toBe(true);
  });

  it('whoever opens the page, and lets nobody work without its secret', () => {
    const opening: Asking = { method: 'GET', host: page.host, origin: undefined, site: 'none', secret: undefined };
    expect(maySpeak(opening, own)).toBe(true);
    expect(mayWork(opening, own)).toBe(false);
    expect(mayWork({ ...page, secret: 'a guess' }, own)).toBe(false);
  });

  it.each<[string, Partial<Asking>]>([
    ['a page of another site', { origin: 'https://elsewhere.example', site: 'cross-site' }],
    ['the preview, which is another origin', { origin: 'http://127.0.0.1:4330', site: 'same-site' }],
    ['a form that another site sends', { origin: undefined, site: 'cross-site' }],
    ['a name that was pointed at this machine', { host: 'elsewhere.example:4329', origin: 'http://elsewhere.example:4329' }],
    ['another port', { host: '127.0.0.1:80' }],
    ['who says no host', { host: undefined }],
    ['who writes from nowhere', { site: 'none' }],
  ])('never %s', (_, change) => expect(mayWork({ ...page, ...change }, own)).toBe(false));
});
