import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { noticeRead } from '#db/schema/index.ts';
import { type Notice, noticeKey, noticesOn, onPage } from '#domain/notifications/notice.ts';
import type { NoticeShown } from '#domain/notifications/shown.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { noticesShown } from './notices-shown.ts';
import { readersOf } from './readers.ts';

const current = async (db: Reader, personId: string, now: Date): Promise<{ notices: Notice[]; read: Set<string> }> => {
  const reader = (await readersOf(db, [personId], now)).get(personId);
  const rows = await db.select({ notice: noticeRead.notice }).from(noticeRead).where(eq(noticeRead.personId, personId));
  return { notices: reader ? noticesOn(reader, dayOf(now), onPage) : [], read: new Set(rows.map(({ notice }) => notice)) };
};

/** What a person may be told now, the unread first. */
export const noticesOf = async (db: Reader, personId: string, now: Date): Promise<{ unread: NoticeShown[]; read: NoticeShown[] }> => {
  const { notices, read } = await current(db, personId, now);
  const shown = await noticesShown(db, notices, dayOf(now));
  return {
    unread: shown.filter((notice) => !read.has(noticeKey(notice))),
    read: shown.filter((notice) => read.has(noticeKey(notice))),
  };
};

/** The keys of what is unread. */
export const unreadNotices = async (db: Reader, personId: string, now: Date): Promise<string[]> => {
  const { notices, read } = await current(db, personId, now);
  return notices.map(noticeKey).filter((key) => !read.has(key));
};
