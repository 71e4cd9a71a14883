import { inflateSync } from 'node:zlib';
import { badgeLimits } from '#domain/credentials/badge.ts';
import { unreadable } from '#domain/credentials/refusals.ts';
import type { CredentialForm } from '#domain/credentials/source.ts';

/** What a file holds: the text of a credential, and in which form it came. `svg`: a badge of another issuer baked into a drawing. */
export type ReadFile = { form: CredentialForm | 'svg'; text: string };

/** Why no credential was found: too large, of a kind that is none of ours, or with nothing inside. */
export const fileFaults = unreadable;
export type CredentialFileFault = (typeof fileFaults)[number];

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, place) => bytes[place] === byte);
const isToken = (text: string) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
const isCredential = (text: string) => text.trimStart().startsWith('{');

const inflated = (bytes: Buffer): string | undefined => {
  try {
    return inflateSync(bytes, { maxOutputLength: badgeLimits.credentialBytes }).toString();
  } catch {
    return undefined;
  }
};

// The attachments of a PDF are streams that say so in the dictionary before them. Whatever else is in the file is not looked at: nothing in it is run
// or drawn. A PDF that hides its attachments in another way is one that we did not make.
const inPdf = (bytes: Buffer): string | undefined => {
  const text = bytes.toString('latin1');
  for (const found of text.matchAll(
    /<<(?:(?!endobj|stream)[\s\S]){0,600}?\/EmbeddedFile\b(?:(?!endobj|stream)[\s\S]){0,600}?>>\s*stream\r?\n/g,
  )) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) return undefined;
    const stream = bytes.subarray(start, end);
    const content = /\/FlateDecode\b/.test(found[0]) ? inflated(stream) : stream.subarray(0, badgeLimits.credentialBytes).toString();
    if (content !== undefined && isCredential(content)) return content;
  }
  return undefined;
};

// One iTXt chunk, not compressed: keyword, two flags, language and translated keyword, each ended by a zero byte, then the text.
const inPng = (bytes: Buffer): string | undefined => {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (bytes.toString('latin1', at + 4, at + 8) === 'iTXt' && data.toString('latin1', 0, 20) === 'openbadgecredential\0') {
      const language = data.indexOf(0, 22);
      const keyword = language < 0 ? -1 : data.indexOf(0, language + 1);
      if (data[20] !== 0 || keyword < 0 || data.length - keyword > badgeLimits.credentialBytes) return undefined;
      return data.toString('utf8', keyword + 1);
    }
    at += 12 + length;
  }
  return undefined;
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// The element and its `verify` are read as text: a drawing from a stranger is never parsed or drawn.
const inSvg = (text: string): string | undefined => {
  const token = /<openbadges:credential\b[^>]{0,400}?\bverify\s*=\s*"([^"]{1,200000})"/.exec(text)?.[1];
  const content =
    /<openbadges:credential\b[^>]{0,400}>\s*(?:<!\[CDATA\[)?\s*(\{[\s\S]{1,200000}?\})\s*(?:\]\]>)?\s*<\/openbadges:credential>/.exec(
      text,
    )?.[1];
  return (token ?? content)?.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
};

const formOf = (text: string): 'json' | 'jwt' => (isToken(text.trim()) ? 'jwt' : 'json');

/** The credential in a file: a PDF with one attached, a picture with one baked in, or one as JSON or as a token. What the file is called is not asked. */
export const readCredentialFile = (bytes: Uint8Array): ReadFile | { fault: CredentialFileFault } => {
  if (bytes.length > badgeLimits.bytes) return { fault: 'file_too_large' };
  const file = Buffer.from(bytes);
  const inside = (form: ReadFile['form'], text: string | undefined): ReadFile | { fault: CredentialFileFault } =>
    text === undefined || text.trim() === '' ? { fault: 'file_without_credential' } : { form, text };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return inside('pdf', inPdf(file));
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return inside('png', inPng(file));
  if (bytes.length > badgeLimits.credentialBytes * 2) return { fault: 'file_too_large' };
  const text = file.toString('utf8');
  if (/^\s*(?:<\?xml|<svg)/.test(text)) return inside('svg', inSvg(text));
  if (isCredential(text) || isToken(text.trim())) return { form: formOf(text), text };
  return { fault: 'file_kind' };
};

const depthOf = (value: unknown, depth = 0): number =>
  typeof value !== 'object' || value === null || depth > badgeLimits.depth
    ? depth
    : Math.max(depth, ...Object.values(value).map((inner) => depthOf(inner, depth + 1)));

/** The JSON of a credential or of a token’s claims, not yet believed; undefined where it is none, or nested deeper than any credential is. */
export const credentialIn = (text: string): { token: string | null; json: Record<string, unknown> } | undefined => {
  const trimmed = text.trim();
  const token = isToken(trimmed) ? trimmed : null;
  try {
    const json: unknown = JSON.parse(token === null ? trimmed : Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    if (typeof json !== 'object' || json === null || Array.isArray(json) || depthOf(json) > badgeLimits.depth) return undefined;
    return { token, json: json as Record<string, unknown> };
  } catch {
    return undefined;
  }
};
