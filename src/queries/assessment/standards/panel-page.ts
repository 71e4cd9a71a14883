import { and, count, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { angoffJudge, institution } from '#db/schema/index.ts';
import { type Background, lastRatings, nextStates, type PanelState } from '#domain/assessment/standards/panel.ts';
import { errorAtMost, type HofsteeCheck, hofsteeCheck } from '#domain/assessment/statistics/angoff.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may, placesWhere } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { editionById } from '../../content/editions.ts';
import { titles } from '../../content/titles.ts';
import type { Within } from '../../people/within.ts';
import { personsShown } from '../../reporting/persons-shown.ts';
import { failShare } from './fail-share.ts';
import { panelWork } from './panel-cut.ts';
import { type DecisionRow, decisionOn, type PanelRow, panelById } from './panel-rows.ts';

export type JudgeShown = { id: string; name: string; background: Background; agreed: boolean; alone: number; changed: number };
export type ItemRated = { itemId: string; mean: number; low: number; high: number };
export type CutFound = {
  cut: number;
  error: number | null;
  most: number;
  of: number;
  judges: number[];
  hofstee: HofsteeCheck;
};

export type PanelPage = {
  panel: PanelRow;
  version: string;
  title: Bilingual | undefined;
  institution: Within['institution'];
  items: number;
  judges: JudgeShown[];
  complete: number;
  excused: number;
  found: CutFound | null;
  byItem: ItemRated[];
  decision: DecisionRow | undefined;
  next: readonly PanelState[];
  mayManage: boolean;
  mayDecide: boolean;
};

/**
 * A panel for those who look after it or decide on it. They see how far each judge is and what the panel finds once rating is over, never the
 * figures of a judge by name, and never a question: they may have to sit the exam themselves.
 */
export const panelPage = async (
  db: Reader,
  id: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<PanelPage, Forbidden | NotFound>> => {
  const panel = await panelById(db, id);
  if (!panel) return refused({ code: 'shared.not_found' });
  const { institutionId, state } = panel;
  const mayManage = may(actor, 'standards.manage', { institutionId });
  const decides = placesWhere(actor, 'standards.decide') === 'everywhere';
  if (!mayManage && !decides) return refused({ code: 'auth.forbidden', permission: 'standards.manage' });
  const [home] = await db.select().from(institution).where(eq(institution.id, institutionId));
  if (!home) throw new Error(`The panel ${id} is held by no institution.`);
  const { version } = await editionById(db, 'exam', panel.editionId);
  const { items, judges, ratings, complete, cut } = await panelWork(db, panel);
  const people = await personsShown(
    db,
    judges.map(({ personId }) => personId),
    { institution: home, paths: null },
    dayOf(now),
  );
  const [excused] = await db
    .select({ n: count() })
    .from(angoffJudge)
    .where(and(eq(angoffJudge.panelId, id), isNotNull(angoffJudge.excusedAt)));
  const over = state === 'closed' || state === 'decided';
  const values = new Map(items.map((item, i) => [item.id, cut?.items[i] ?? 0]));
  const counted = new Set(complete.map((judge) => judge.id));
  const last = [...lastRatings(ratings)].filter(([judgeId]) => counted.has(judgeId)).map(([, given]) => given);
  return granted({
    panel,
    version,
    title: (await titles(db)).exam.get(panel.examSlug),
    institution: home,
    items: items.length,
    judges: judges.map((judge) => {
      const own = ratings.filter(({ judgeId }) => judgeId === judge.id);
      return {
        id: judge.id,
        name: people.get(judge.personId)?.name ?? '',
        background: judge.background,
        agreed: judge.agreedAt !== null,
        alone: own.filter(({ round }) => round === 1).length,
        changed: own.filter(({ round }) => round === 2).length,
      };
    }),
    complete: complete.length,
    excused: excused?.n ?? 0,
    found:
      over && cut
        ? {
            cut: cut.cut,
            error: cut.error,
            most: errorAtMost * items.length,
            of: items.length,
            judges: cut.judges,
            hofstee: hofsteeCheck(cut.cut / items.length, await failShare(db, panel.editionId, values)),
          }
        : null,
    byItem:
      over && cut
        ? items.map((item, i) => {
            const given = last.flatMap((ofJudge) => ofJudge.get(item.id) ?? []);
            return { itemId: item.id, mean: cut.items[i] ?? 0, low: Math.min(...given), high: Math.max(...given) };
          })
        : [],
    decision: await decisionOn(db, id),
    next: mayManage ? nextStates[state] : [],
    mayManage: mayManage && state !== 'decided',
    mayDecide: decides && state === 'closed' && panel.openedBy !== actorRef(actor),
  });
};
