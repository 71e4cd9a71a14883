import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

export const callFaults = ['timeout', 'no_connection', 'not_public', 'redirect'] as const;
export type CallFault = (typeof callFaults)[number];
export type Called = { status: number | null; body: string; fault: CallFault | null; milliseconds: number };

/** Where a call may lead: `anywhere` is for tests on this machine. */
export type Reach = 'public' | 'anywhere';

const notPublic = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(net, bits, 'ipv4');
// Of IPv6 only what is routed on the internet may be called, and there not the forms that carry an IPv4 address within.
const routed = new BlockList();
routed.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notPublic.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is one that anybody on the internet may reach: no private network, no loopback, no link of its own. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, 'ipv4');
  return family === 6 && routed.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
};

/** Whether an address may be kept as a webhook, as far as it can be told before the name is looked up. */
export const mayBeCalled = (url: URL, reach: Reach): boolean => {
  if (reach === 'anywhere') return true;
  const host = url.hostname.replace(/^\[|\]$|\.$/g, '');
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  return isIP(host) === 0 ? host.includes('.') && !/\.(local|localhost|internal|home\.arpa)$/i.test(host) : isPublicAddress(host);
};

class NotPublic extends Error {}

/** Looks a name up, as `dns.lookup` does with `all`. */
export type Resolver = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

// The answer that is checked is the answer that is connected to: a name that resolves differently the second time gains nothing.
export const publicLookup =
  (resolver: Resolver): LookupFunction =>
  (hostname, options, done) =>
    resolver(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) done(error, '', 0);
      else if (!first || addresses.some(({ address }) => !isPublicAddress(address))) done(new NotPublic(hostname), '', 0);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });

const readAtMost = 4096;

export type Call = { body: string; headers: Record<string, string>; reach: Reach; timeoutMs?: number; resolver?: Resolver };

/** Posts JSON to an address and says what became of it. Follows nothing, waits no longer than it is told to, and reads little of the answer. */
export const postJson = (url: URL, { body, headers, reach, timeoutMs = 10_000, resolver = lookup }: Call): Promise<Called> => {
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (status: number | null, said: string, fault: CallFault | null) =>
      resolve({ status, body: said, fault, milliseconds: Math.round(performance.now() - began) });
    if (!mayBeCalled(url, reach)) return end(null, '', 'not_public');
    const signal = AbortSignal.timeout(timeoutMs);
    const request = (url.protocol === 'https:' ? https : http).request(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        headers: { 'Content-Type': 'application/json; charset=utf-8', 'User-Agent': 'Minglun', ...headers },
        ...(reach === 'public' && { lookup: publicLookup(resolver) }),
      },
      (response) => {
        const { statusCode = 0 } = response;
        let said = '';
        const over = () => {
          end(statusCode, said.slice(0, readAtMost), statusCode >= 300 && statusCode < 400 ? 'redirect' : null);
          request.destroy();
        };
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          said += chunk;
          if (said.length >= readAtMost) over();
        });
        response.on('end', over);
        response.on('error', () => end(statusCode, '', signal.aborted ? 'timeout' : 'no_connection'));
      },
    );
    request.on('error', (error) => end(null, '', signal.aborted ? 'timeout' : error instanceof NotPublic ? 'not_public' : 'no_connection'));
    request.end(body);
  });
};
