import { answerAppeal } from '#commands/certification/answer-appeal.ts';
import { applyForCertificate } from '#commands/certification/apply-for-certificate.ts';
import { arrangePractical } from '#commands/certification/arrange-practical.ts';
import { correctCertificate } from '#commands/certification/correct-certificate.ts';
import { enrolInTrack } from '#commands/certification/enrol-in-track.ts';
import { extendCertificate } from '#commands/certification/extend-certificate.ts';
import { handInOpinion } from '#commands/certification/hand-in-opinion.ts';
import { issueCertificate } from '#commands/certification/issue-certificate.ts';
import { type AppealAbout, makeAppeal } from '#commands/certification/make-appeal.ts';
import { markPractical } from '#commands/certification/mark-practical.ts';
import { nameThird } from '#commands/certification/name-third.ts';
import { refuseApplication } from '#commands/certification/refuse-application.ts';
import { reinstateCertificate } from '#commands/certification/reinstate-certificate.ts';
import { revokeCertificate } from '#commands/certification/revoke-certificate.ts';
import { setOffice } from '#commands/certification/set-office.ts';
import { suspendCertificate } from '#commands/certification/suspend-certificate.ts';
import { withdrawApplication } from '#commands/certification/withdraw-application.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { AppealAnswerForm, AppealForm } from '#domain/certification/appeal.ts';
import {
  CorrectForm,
  EnrolForm,
  ExtendForm,
  markForm,
  OfficeForm,
  OpinionForm,
  PracticalForm,
  RefuseForm,
  ReinstateForm,
  RevokeForm,
  StepForm,
  SuspendForm,
  ThirdForm,
} from '#domain/certification/forms.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const enrolAction = (door: Door, actor: Person, track: string) =>
  submit(door, 'enrol', EnrolForm, ({ institution, options }, { now }) =>
    enrolInTrack(door.locals.db, { track, institutionId: institution, options }, { actor, now }),
  );
export const applyAction = (door: Door, actor: Person) =>
  submit(door, 'apply', StepForm, ({ application }, { now }) => applyForCertificate(door.locals.db, application, { actor, now }));
export const leaveAction = (door: Door, actor: Person) =>
  submit(door, 'leave', StepForm, ({ application }, { now }) => withdrawApplication(door.locals.db, application, { actor, now }));
export const handInAction = (door: Door, actor: Person) =>
  submit(door, 'opinion', OpinionForm, ({ application, opinion }, { now }) =>
    handInOpinion(door.locals.db, { applicationId: application, opinion }, { actor, now }),
  );
export const appealAction = (door: Door, actor: Person, about: AppealAbout | null) =>
  submit(door, 'appeal', AppealForm, ({ words }, { now }) =>
    makeAppeal(door.locals.db, { ...(about ?? { certificateId: '' }), words }, { actor, now }),
  );
export const markAction = (door: Door, actor: Person, { practicalId, criteria }: { practicalId: string; criteria: readonly string[] }) =>
  submit(door, 'mark', markForm(criteria), (given, { now }) => {
    const points = given as Record<string, unknown>;
    const scores = Object.fromEntries(criteria.map((id) => [id, Number(points[`points-${id}`])]));
    return markPractical(door.locals.db, { practicalId, scores, remarks: given.remarks }, { actor, now });
  });

export const arrangeAction = (door: Door, actor: Person, applicationId: string) =>
  submit(door, 'practical', PracticalForm, (given, { now }) =>
    arrangePractical(door.locals.db, { ...given, applicationId }, { actor, now }),
  );
export const thirdAction = (door: Door, actor: Person, applicationId: string) =>
  submit(door, 'third', ThirdForm, ({ third }, { now }) => nameThird(door.locals.db, { applicationId, third }, { actor, now }));
export const issueAction = (door: Door, actor: Person) =>
  submit(door, 'issue', StepForm, ({ application }, { now }) => issueCertificate(door.locals.db, application, { actor, now }));
export const refuseAction = (door: Door, actor: Person, applicationId: string) =>
  submit(door, 'refuse', RefuseForm, ({ words }, { now }) => refuseApplication(door.locals.db, { applicationId, words }, { actor, now }));
export const officeAction = (door: Door, actor: Person) =>
  submit(door, 'office', OfficeForm, ({ institution, office }, { now }) =>
    setOffice(door.locals.db, { institutionId: institution, office }, { actor, now }),
  );
export const answerAppealAction = (door: Door, actor: Person) =>
  submit(door, 'answer', AppealAnswerForm, ({ appeal, ...given }, { now }) =>
    answerAppeal(door.locals.db, { appealId: appeal, ...given }, { actor, now }),
  );
export const suspendAction = (door: Door, actor: Person, serial: string) =>
  submit(door, 'suspend', SuspendForm, (given, { now }) => suspendCertificate(door.locals.db, { serial, ...given }, { actor, now }));
export const reinstateAction = (door: Door, actor: Person, serial: string) =>
  submit(door, 'reinstate', ReinstateForm, (given, { now }) => reinstateCertificate(door.locals.db, { serial, ...given }, { actor, now }));
export const extendAction = (door: Door, actor: Person, serial: string) =>
  submit(door, 'extend', ExtendForm, (given, { now }) => extendCertificate(door.locals.db, { serial, ...given }, { actor, now }));
export const revokeAction = (door: Door, actor: Person, serial: string) =>
  submit(door, 'revoke', RevokeForm, (given, { now }) => revokeCertificate(door.locals.db, { serial, ...given }, { actor, now }));
export const correctAction = (door: Door, actor: Person, serial: string) =>
  submit(door, 'correct', CorrectForm, (given, { now }) => correctCertificate(door.locals.db, { serial, ...given }, { actor, now }));
