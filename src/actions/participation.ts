import { announceConsultation } from '#commands/participation/announce-consultation.ts';
import { addTheme, answerTheme, publishReport, sortInto } from '#commands/participation/answer-themes.ts';
import { castVote } from '#commands/participation/cast-vote.ts';
import { handInSubmission } from '#commands/participation/hand-in-submission.ts';
import { judgeAppeal, judgeStatement, makeAppeal } from '#commands/participation/judge-statement.ts';
import { beginWith, proposeStatement } from '#commands/participation/propose-statement.ts';
import type { Actor } from '#domain/auth/permission.ts';
import {
  AppealDecisionForm,
  AppealForm,
  ConsultationForm,
  DecisionForm,
  ReceiptForm,
  ReportForm,
  SeedForm,
  SortForm,
  StatementForm,
  SubmissionForm,
  ThemeAnswerForm,
  ThemeForm,
  VoteForm,
} from '#domain/participation/forms.ts';
import type { ParticipationRefusal } from '#domain/participation/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type Door, submit } from './form.ts';
import { takeTurns } from './pace.ts';
import { giveVoterToken } from './voter-token.ts';

type Person = Extract<Actor, { kind: 'person' }>;

/** What an address may still say without an account; its allowance is kept in memory only. */
export const mayGoOn = (door: Door, kind: 'vote' | 'say', now: Date) => {
  const turn = takeTurns(kind, door.clientAddress, now);
  return turn.ok ? turn : refused({ code: 'participation.too_often', seconds: turn.refusal.seconds });
};

export const voteAction = (door: Door) =>
  submit(door, 'vote', VoteForm, async (given, { now }) => {
    const turn = mayGoOn(door, 'vote', now);
    return turn.ok ? castVote(door.locals.db, { ...given, token: giveVoterToken(door) }, now) : turn;
  });

export const submissionAction = (door: Door, consultationId: string) =>
  submit(door, 'submission', SubmissionForm, async (given, { now }) => {
    const turn = mayGoOn(door, 'say', now);
    return turn.ok ? handInSubmission(door.locals.db, { ...given, consultationId, language: door.locals.locale }, now) : turn;
  });

export const proposeAction = (door: Door, actor: Person, consultationId: string) =>
  submit(door, 'statement', StatementForm, ({ statement }, { now }) =>
    proposeStatement(door.locals.db, { consultationId, language: door.locals.locale, words: statement }, { actor, now }),
  );

export const appealAction = (door: Door, actor: Person) =>
  submit(door, 'appeal', AppealForm, ({ statementId, appeal }, { now }) =>
    makeAppeal(door.locals.db, { statementId, words: appeal }, { actor, now }),
  );

/** What became of an input. `find` looks a receipt up; the number travels in the body, so that it stands in no address. */
export const lookUpAction = <T>(door: Door, find: (number: string) => Promise<T | undefined>) =>
  submit(door, 'receipt', ReceiptForm, async ({ number }, { now }): Promise<Outcome<T, ParticipationRefusal>> => {
    const turn = mayGoOn(door, 'vote', now);
    if (!turn.ok) return turn;
    const found = await find(number);
    return found === undefined ? refused({ code: 'participation.no_such_receipt', field: 'number' }) : granted(found);
  });

export const announceAction = (door: Door, actor: Person) =>
  submit(door, 'consultation', ConsultationForm, (given, { now }) => announceConsultation(door.locals.db, given, { actor, now }));

export const beginAction = (door: Door, actor: Person, consultationId: string) =>
  submit(door, 'begin', SeedForm, ({ statement, otherWords }, { now }) =>
    beginWith(door.locals.db, { words: statement, otherWords, consultationId, language: 'zh-CN' }, { actor, now }),
  );

export const themeAction = (door: Door, actor: Person, consultationId: string) =>
  submit(door, 'theme', ThemeForm, (given, { now }) => addTheme(door.locals.db, { ...given, consultationId }, { actor, now }));

export const sortAction = (door: Door, actor: Person, consultationId: string) =>
  submit(door, 'sort', SortForm, (given, { now }) => sortInto(door.locals.db, { ...given, consultationId }, { actor, now }));

export const replyAction = (door: Door, actor: Person, consultationId: string) =>
  submit(door, 'reply', ThemeAnswerForm, (given, { now }) => answerTheme(door.locals.db, { ...given, consultationId }, { actor, now }));

export const reportAction = (door: Door, actor: Person, consultationId: string) =>
  submit(door, 'report', ReportForm, (given, { now }) => publishReport(door.locals.db, { ...given, consultationId }, { actor, now }));

export const judgeAction = (door: Door, actor: Person) =>
  submit(door, 'judge', DecisionForm, (given, { now }) => judgeStatement(door.locals.db, given, { actor, now }));

export const judgeAppealAction = (door: Door, actor: Person) =>
  submit(door, 'judge-appeal', AppealDecisionForm, (given, { now }) => judgeAppeal(door.locals.db, given, { actor, now }));
