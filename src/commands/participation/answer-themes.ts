import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { consultationStatement, consultationTheme, publicConsultation, publicSubmission } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { ParticipationRefusal } from '#domain/participation/refusals.ts';
import type { ThemeOutcome } from '#domain/participation/theme.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type Consultation, consultationById } from '#queries/participation/consultation-by-id.ts';
import { themesOf } from '#queries/participation/themes-of.ts';
import { record } from '../record.ts';

type Context = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | ParticipationRefusal;

const hosted = async (tx: Tx, id: string, { actor, now }: Context): Promise<Outcome<Consultation, Refused>> => {
  const asked = await consultationById(tx, id, dayOf(now));
  if (!asked) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'participation.host', asked)) return refused({ code: 'auth.forbidden', permission: 'participation.host' });
  if (asked.answeredOn !== null) return refused({ code: 'participation.answered_already' });
  return granted(asked);
};

/** Names a theme that what was said belongs to. */
export const addTheme = (
  db: Database,
  { consultationId, title, titleEn }: { consultationId: string; title: string; titleEn: string | null },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const asked = await hosted(tx, consultationId, context);
    if (!asked.ok) return asked;
    const id = crypto.randomUUID();
    await tx.insert(consultationTheme).values({ id, consultationId, title, titleEn, createdAt: context.now });
    return granted(id);
  });

/** Puts a statement or a submission to a theme, or takes it from there. */
export const sortInto = (
  db: Database,
  { consultationId, kind, id, themeId }: { consultationId: string; kind: 'statement' | 'submission'; id: string; themeId: string | null },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const asked = await hosted(tx, consultationId, context);
    if (!asked.ok) return asked;
    const isKnown = themeId === null || (await themesOf(tx, consultationId)).some((theme) => theme.id === themeId);
    const table = kind === 'statement' ? consultationStatement : publicSubmission;
    const moved = isKnown
      ? await tx
          .update(table)
          .set({ themeId })
          .where(and(eq(table.id, id), eq(table.consultationId, consultationId)))
          .returning({ id: table.id })
      : [];
    return moved.length === 1 ? granted(id) : refused({ code: 'shared.not_found' });
  });

type Reply = { themeId: string; outcome: ThemeOutcome; reason: string; reasonEn: string | null; office: string; officeEn: string | null };

/** What the institution replies to a theme, once the consultation is over. It can be put better until the report is published. */
export const answerTheme = (
  db: Database,
  { consultationId, themeId, ...reply }: Reply & { consultationId: string },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const asked = await hosted(tx, consultationId, context);
    if (!asked.ok) return asked;
    const { phase, closesOn, institutionId } = asked.value;
    if (phase !== 'reporting') return refused({ code: 'participation.still_open', closesOn });
    const answered = await tx
      .update(consultationTheme)
      .set({ ...reply, answeredOn: dayOf(context.now) })
      .where(and(eq(consultationTheme.id, themeId), eq(consultationTheme.consultationId, consultationId)))
      .returning({ id: consultationTheme.id });
    if (answered.length === 0) return refused({ code: 'shared.not_found' });
    const data = { consultationId, themeId, outcome: reply.outcome };
    await record(tx, context.actor, context.now, [{ type: 'participation.theme_answered', about: null, institutionId, data }]);
    return granted(themeId);
  });

/** Publishes the report with every reply. What is published stays as it is. */
export const publishReport = (
  db: Database,
  { consultationId, report, reportEn }: { consultationId: string; report: string; reportEn: string | null },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const asked = await hosted(tx, consultationId, context);
    if (!asked.ok) return asked;
    const { phase, closesOn, institutionId } = asked.value;
    if (phase !== 'reporting') return refused({ code: 'participation.still_open', closesOn });
    const themes = await themesOf(tx, consultationId);
    const unanswered = themes.filter(({ outcome }) => outcome === null).length;
    if (themes.length === 0) return refused({ code: 'participation.nothing_to_answer' });
    if (unanswered > 0) return refused({ code: 'participation.themes_unanswered', n: unanswered });
    await tx
      .update(publicConsultation)
      .set({ report, reportEn, answeredOn: dayOf(context.now), answeredBy: actorRef(context.actor) })
      .where(eq(publicConsultation.id, consultationId));
    const data = { consultationId, themes: themes.length };
    await record(tx, context.actor, context.now, [{ type: 'participation.report_published', about: null, institutionId, data }]);
    return granted(consultationId);
  });
