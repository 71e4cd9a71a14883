import { notices } from '#i18n/messages/notices.ts';
import type { Door } from './form.ts';

export type NoticeKey = keyof typeof notices;

const cookie = 'minglun_notice';

/** Leaves word for the page that the redirect leads to: one of src/i18n/messages/notices.ts. */
export const leaveNotice = ({ cookies, url }: Pick<Door, 'cookies' | 'url'>, key: NoticeKey): void =>
  cookies.set(cookie, key, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: 60 });

/** The word that was left, once, in the reader's language. */
export const takeNotice = ({ cookies, locals }: Pick<Door, 'cookies' | 'locals'>): string | undefined => {
  const key = cookies.get(cookie)?.value;
  if (key === undefined) return undefined;
  cookies.delete(cookie, { path: '/' });
  return Object.hasOwn(notices, key) ? notices[key as NoticeKey][locals.locale] : undefined;
};
