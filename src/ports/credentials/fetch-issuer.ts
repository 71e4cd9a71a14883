import { lookup } from 'node:dns';
import https from 'node:https';
import { ControllerDocument } from '#domain/credentials/controller-document.ts';
import { documentAddress } from '#domain/credentials/issuer.ts';
import { mayBeCalled, publicLookup, type Resolver } from '../webhooks.ts';

const atMostBytes = 64 * 1024;
const timeoutMs = 5000;

/** The only address at which the document of an issuer may stand: that of its did:web, or the https address which is its name. Undefined where neither. */
export const addressOfIssuer = (issuer: string): URL | undefined => {
  const url = issuer.startsWith('did:') ? documentAddress(issuer) : URL.canParse(issuer) ? new URL(issuer) : undefined;
  // The common port alone: nothing else that listens on a host is to be reached through us.
  return url && url.protocol === 'https:' && url.port === '' && url.hash === '' && mayBeCalled(url, 'public') ? url : undefined;
};

const read = (url: URL, resolver: Resolver): Promise<string | undefined> =>
  new Promise((resolve) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const request = https.get(
      url,
      { agent: false, signal, headers: { Accept: 'application/json', 'User-Agent': 'Minglun' }, lookup: publicLookup(resolver) },
      (response) => {
        const give = (text: string | undefined) => {
          resolve(text);
          request.destroy();
        };
        // A redirect is not followed, and a page is not read as if it were a document.
        if (response.statusCode !== 200 || !/\bjson\b/.test(response.headers['content-type'] ?? '')) return give(undefined);
        const parts: Buffer[] = [];
        let size = 0;
        response.on('data', (part: Buffer) => {
          size += part.length;
          if (size > atMostBytes) give(undefined);
          else parts.push(part);
        });
        response.on('end', () => give(Buffer.concat(parts).toString('utf8')));
        response.on('error', () => give(undefined));
      },
    );
    request.on('error', () => resolve(undefined));
  });

/** The document in which an issuer says which keys are its own, asked of its own host; undefined where it cannot be had or names another. */
export const fetchIssuer = async (issuer: string, resolver: Resolver = lookup): Promise<ControllerDocument | undefined> => {
  const url = addressOfIssuer(issuer);
  const text = url && (await read(url, resolver));
  if (text === undefined) return undefined;
  try {
    const document = ControllerDocument.safeParse(JSON.parse(text));
    return document.success && document.data.id === issuer ? document.data : undefined;
  } catch {
    return undefined;
  }
};
