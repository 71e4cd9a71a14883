import { eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { publicConsultation } from '#db/schema/index.ts';
import { reminderOwed } from '#domain/participation/phase.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { env } from '#env';
import { reportDueLetter } from '#i18n/letters/report-due-letter.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { trainingAdministrators } from '#queries/people/training-administrators.ts';

/** Reminds hosts of reports that are owed: when a consultation has closed, a week before the report is due, and once it is late. */
export const remindHosts = async (db: Database, now: Date, { post = ours() }: { post?: Post } = {}): Promise<void> => {
  const owing = await db.select().from(publicConsultation).where(isNull(publicConsultation.answeredOn));
  for (const asked of owing) {
    const reminder = reminderOwed(asked, asked.reminded, dayOf(now));
    if (reminder === null || !(await post.isOpen())) continue;
    // Written down first: a letter that is lost is better than one that comes every hour.
    await db.update(publicConsultation).set({ reminded: reminder }).where(eq(publicConsultation.id, asked.id));
    for (const { email, ...to } of await trainingAdministrators(db, asked.institutionId))
      await post.send({ to: email, ...reportDueLetter({ ...to, site: env.PUBLIC_URL }, { asked, reminder }) });
  }
};
