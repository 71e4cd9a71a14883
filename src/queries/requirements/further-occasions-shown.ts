import { eq, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { classStudent, committee, committeeSeat, exchange, exchangeParticipant, obligation, teachingClass } from '#db/schema/index.ts';
import type { OccasionShown } from '#domain/requirements/occasion-shown.ts';
import { baseOccasion } from './base-occasion.ts';

type Shown = { row: typeof obligation.$inferSelect; occasion: OccasionShown };

/** Obligations that a seat, a class or an exchange raised, with what it was. */
export const furtherOccasionsShown = async (db: Reader, mine: SQL | undefined): Promise<Shown[]> => {
  const seats = await db
    .select({ row: obligation, seat: committeeSeat, nameZh: committee.nameZh, nameEn: committee.nameEn })
    .from(obligation)
    .innerJoin(committeeSeat, eq(committeeSeat.id, baseOccasion))
    .innerJoin(committee, eq(committee.id, committeeSeat.committeeId))
    .where(mine);
  const classes = await db
    .select({ row: obligation, startedOn: classStudent.startedOn, title: teachingClass.title, term: teachingClass.term })
    .from(obligation)
    .innerJoin(classStudent, eq(classStudent.id, baseOccasion))
    .innerJoin(teachingClass, eq(teachingClass.id, classStudent.classId))
    .where(mine);
  const exchanges = await db
    .select({ row: obligation, title: exchange.title, startedOn: exchange.startedOn })
    .from(obligation)
    .innerJoin(exchangeParticipant, eq(exchangeParticipant.id, baseOccasion))
    .innerJoin(exchange, eq(exchange.id, exchangeParticipant.exchangeId))
    .where(mine);
  return [
    ...seats.map(({ row, seat: { role, startedOn }, nameZh, nameEn }) => ({
      row,
      occasion: { trigger: 'committee' as const, committee: { 'zh-CN': nameZh, en: nameEn ?? nameZh }, role, startedOn },
    })),
    ...classes.map(({ row, ...one }) => ({ row, occasion: { trigger: 'class' as const, ...one } })),
    ...exchanges.map(({ row, ...one }) => ({ row, occasion: { trigger: 'exchange' as const, ...one } })),
  ];
};
