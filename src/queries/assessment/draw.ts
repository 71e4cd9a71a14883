import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { itemUse } from '#db/schema/index.ts';
import type { Attempt, Paper } from '#domain/assessment/attempt.ts';
import { blueprintWithout, carriedFrom } from '#domain/assessment/carried.ts';
import { cutOf } from '#domain/assessment/cut.ts';
import type { AskedBefore, Exposure } from '#domain/assessment/draw-order.ts';
import { drawPaper } from '#domain/assessment/paper.ts';
import { type ExamRules, questionsDrawn } from '#domain/assessment/rules.ts';
import type { Exam } from '#domain/content/exam.ts';
import type { Item } from '#domain/content/item.ts';
import { itemVersion, withVersions } from '../content/item-version.ts';
import { suspendedVersions } from './analysis/suspended-items.ts';
import { voidedItems } from './voided-items.ts';

const idsOf = ({ paper }: Attempt): string[] => paper.questions.map(({ itemId }) => itemId);
const byStart = (attempts: readonly Attempt[]) => [...attempts].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());

/** What is drawn only where the bank has too little else: taken out of the exam, or suspended in these very words. */
const outOf = async (db: Reader, slug: string, items: readonly Item[]): Promise<string[]> => {
  const suspended = await suspendedVersions(db, slug);
  const harmful = suspended.size === 0 ? [] : items.filter((item) => suspended.has(itemVersion(item))).map(({ id }) => id);
  return [...(await voidedItems(db, slug)), ...harmful];
};

type Asking = { slug: string; exam: Exam; items: readonly Item[]; cap: number };

const exposureOf = async (db: Reader, { slug, exam, items, cap }: Asking): Promise<Exposure> => {
  const rows = await db.select({ itemId: itemUse.itemId, served: itemUse.served }).from(itemUse).where(eq(itemUse.examSlug, slug));
  const drawn = rows.reduce((sum, { served }) => sum + served, 0);
  return {
    papers: drawn / questionsDrawn(exam),
    served: new Map(rows.map(({ itemId, served }) => [itemId, served])),
    cap,
    // What was taken out of the exam whose bank this is stays out here as well.
    out: new Set([...(await outOf(db, slug, items)), ...(exam.bank === undefined ? [] : await outOf(db, exam.bank, items))]),
  };
};

type Drawing = {
  slug: string;
  exam: Exam;
  items: readonly Item[];
  rules: ExamRules;
  /** What a panel expects of borderline candidates, by item; empty until one has sat. */
  values: ReadonlyMap<string, number>;
  /** Of this round, and ever. */
  earlier: readonly Attempt[];
  all: readonly Attempt[];
  /** The written questions by whose rubric the person has judged others. */
  judged: readonly string[];
  seed: number;
};

/**
 * The paper that a person is to sit now, with the cut of this very form, and how many minutes it takes. Where the exam lets a later attempt ask only
 * about weak objectives, the others are taken over from the attempt before, and the time is shortened by as much as the paper is.
 */
export const draw = async (
  db: Reader,
  { slug, exam, items, rules, values, earlier, all, judged, seed }: Drawing,
): Promise<{ paper: Paper; minutes: number }> => {
  const last = byStart(all).at(-1);
  const asked: AskedBefore = { last: new Set([...(last ? idsOf(last) : []), ...judged]), ever: new Set(all.flatMap(idsOf)) };
  const failed = byStart(earlier).findLast(({ result }) => result === 'failed');
  const carried = rules.resit === 'weak_objectives' && failed ? carriedFrom(failed, rules) : undefined;
  const blueprint = blueprintWithout(exam, carried);
  const exposure = await exposureOf(db, { slug, exam, items, cap: rules.exposureCap });
  const fixed = (carried?.itemIds ?? []).reduce((sum, id) => sum + (values.get(id) ?? 0), 0);
  const drawn = withVersions(drawPaper({ blueprint }, items, seed, { asked, exposure, panel: { values, fixed } }), items);
  const cut = cutOf([...(carried?.itemIds ?? []), ...drawn.questions.map(({ itemId }) => itemId)], values, rules.cutScore);
  const share = drawn.questions.length / questionsDrawn(exam);
  return { paper: { ...drawn, cut, ...(carried && { carried }) }, minutes: Math.ceil(rules.minutesAllowed * share) };
};
