import { asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { appeal, attempt, person, regrade, sitting, sittingSeat } from '#db/schema/index.ts';
import type { ExamRules } from '#domain/assessment/rules.ts';
import type { ReceiptShown } from '#domain/assessment/shown.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import type { Within } from '../people/within.ts';
import { creditedItems } from './credited-items.ts';
import { officerPlace } from './officer-place.ts';
import { receiptsIn } from './receipts-of.ts';
import { rulesOf } from './rules-of.ts';

export type AttemptPage = {
  within: Within;
  attempt: typeof attempt.$inferSelect;
  person: { id: string; name: string; isDemo: boolean };
  rules: ExamRules;
  receipts: ReceiptShown[];
  voided: ReadonlySet<string>;
  regrades: (typeof regrade.$inferSelect)[];
  appeals: (typeof appeal.$inferSelect)[];
  sitting: { id: string; place: string; startsAt: Date } | null;
  mayManage: boolean;
};

/** One attempt for whoever looks after exams where the person is or was: what was asked, every save, and what came of it. No key. */
export const attemptPage = async (db: Reader, id: string, actor: Actor): Promise<Outcome<AttemptPage, Forbidden | NotFound>> => {
  const [found] = await db
    .select({ attempt, person: { id: person.id, name: person.name, isDemo: person.isDemo } })
    .from(attempt)
    .innerJoin(person, eq(person.id, attempt.personId))
    .where(eq(attempt.id, id));
  if (!found) return refused({ code: 'shared.not_found' });
  const within = await officerPlace(db, found.person.id, actor, 'exams.read');
  if (!within) return refused({ code: 'auth.forbidden', permission: 'exams.read' });
  const { rules } = await rulesOf(db, found.attempt);
  const [sat] = await db
    .select({ id: sitting.id, place: sitting.place, startsAt: sitting.startsAt })
    .from(sittingSeat)
    .innerJoin(sitting, eq(sitting.id, sittingSeat.sittingId))
    .where(eq(sittingSeat.attemptId, id));
  return granted({
    within,
    ...found,
    rules,
    receipts: await receiptsIn(db, found.attempt),
    voided: await creditedItems(db, found.attempt.examSlug, found.attempt.paper),
    regrades: await db.select().from(regrade).where(eq(regrade.attemptId, id)).orderBy(asc(regrade.at)),
    appeals: await db.select().from(appeal).where(eq(appeal.attemptId, id)).orderBy(desc(appeal.madeAt)),
    sitting: sat ?? null,
    mayManage: may(actor, 'exams.manage', { institutionId: within.institution.id }),
  });
};
