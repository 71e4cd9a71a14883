import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { consultationStatement, expertAnswer, expertQuestion, publicConcern, publicSubmission } from '#db/schema/index.ts';
import type { ConcernState } from '#domain/participation/concern.ts';
import type { Ground } from '#domain/participation/moderation.ts';
import type { DeclineGround, QuestionState } from '#domain/participation/question.ts';
import { readReceipt } from '#domain/participation/receipt.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { stepsOf } from './concerns.ts';
import { type Consultation, consultationById } from './consultation-by-id.ts';
import { type RepresentativeFound, representativeFound } from './pool.ts';
import { type StatementRow, saidOf } from './statements-of.ts';
import { type Theme, themesOf } from './themes-of.ts';

export type QuestionFound = {
  receipt: string;
  kind: 'question';
  askedOn: PlainDate;
  answerBy: PlainDate;
  stands: QuestionState;
  ground: DeclineGround | null;
  /** The published answer to it, or to the question it was put with. */
  answerId: string | undefined;
};
type InputFound = {
  receipt: string;
  kind: 'statement' | 'submission';
  handedInOn: PlainDate;
  stands: StatementRow['state'] | 'received';
  ground: Ground | null;
  reason: string | null;
  consultation: Consultation;
  theme: Theme | undefined;
};

export type ConcernFound = {
  receipt: string;
  kind: 'concern';
  raisedOn: PlainDate;
  stands: ConcernState;
  /** The office and the day, and nobody. */
  steps: { state: ConcernState; office: string; takenOn: PlainDate }[];
};
export type ReceiptFound = InputFound | QuestionFound | ConcernFound | RepresentativeFound;

const concernFound = async (db: Reader, receipt: string): Promise<ConcernFound | undefined> => {
  const [row] = await db.select().from(publicConcern).where(eq(publicConcern.receipt, receipt));
  if (!row) return undefined;
  const steps = (await stepsOf(db, row.id)).map(({ state, office, takenOn }) => ({ state, office, takenOn }));
  return { receipt, kind: 'concern', raisedOn: row.raisedOn, stands: row.state, steps };
};

const questionFound = async (db: Reader, receipt: string): Promise<QuestionFound | undefined> => {
  const [row] = await db.select().from(expertQuestion).where(eq(expertQuestion.receipt, receipt));
  if (!row) return undefined;
  const [answer] = await db
    .select({ id: expertAnswer.id })
    .from(expertAnswer)
    .where(and(eq(expertAnswer.questionId, row.mergedInto ?? row.id), eq(expertAnswer.state, 'published')));
  const { askedOn, answerBy, state, ground } = row;
  return { receipt, kind: 'question', askedOn, answerBy, stands: state, ground, answerId: answer?.id };
};

/** What became of an input, by its receipt: where it stands and the reply to its theme. What was written is not shown. */
export const receiptFound = async (db: Reader, typed: string, now: Date): Promise<ReceiptFound | undefined> => {
  const receipt = readReceipt(typed);
  if (receipt === undefined) return undefined;
  const other = (await questionFound(db, receipt)) ?? (await concernFound(db, receipt)) ?? (await representativeFound(db, receipt, now));
  if (other) return other;
  const [statement] = await db.select().from(consultationStatement).where(eq(consultationStatement.receipt, receipt));
  const [submission] = await db.select().from(publicSubmission).where(eq(publicSubmission.receipt, receipt));
  const row = statement ?? submission;
  const consultation = row && (await consultationById(db, row.consultationId, dayOf(now)));
  if (!consultation) return undefined;
  const theme = (await themesOf(db, consultation.id)).find(({ id }) => id === row.themeId);
  if (submission)
    return {
      receipt,
      kind: 'submission',
      handedInOn: submission.handedInOn,
      stands: 'received',
      ground: null,
      reason: null,
      consultation,
      theme,
    };
  if (!statement) return undefined;
  const said = statement.state === 'rejected' ? await saidOf(db, statement.id) : [];
  const last = said.findLast(({ verdict }) => verdict === 'reject' || verdict === 'uphold');
  const ground = said.findLast((one) => one.ground !== null)?.ground ?? null;
  const handedInOn = dayOf(statement.createdAt);
  return { receipt, kind: 'statement', handedInOn, stands: statement.state, ground, reason: last?.reason ?? null, consultation, theme };
};
