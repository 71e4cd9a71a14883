import { randomBytes } from 'node:crypto';
import { limits } from '#domain/participation/limits.ts';
import type { Door } from './form.ts';

const cookie = 'minglun_voice';
const day = 86_400;

/** The random token of this browser, if it has one: it holds nothing about anybody and is set by the first vote. */
export const voterToken = ({ cookies }: Pick<Door, 'cookies'>): string | undefined => {
  const token = cookies.get(cookie)?.value;
  return token !== undefined && /^[\w-]{20,40}$/.test(token) ? token : undefined;
};

/** The token of this browser; one that has none is given one. */
export const giveVoterToken = (door: Pick<Door, 'cookies' | 'url'>): string => {
  const token = voterToken(door) ?? randomBytes(18).toString('base64url');
  const secure = door.url.protocol === 'https:';
  door.cookies.set(cookie, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: limits.tokenDays * day });
  return token;
};
