import { agreeToJudge } from '#commands/assessment/standards/agree-to-judge.ts';
import { decideCut } from '#commands/assessment/standards/decide-cut.ts';
import { excuseJudge } from '#commands/assessment/standards/excuse-judge.ts';
import { inviteJudge } from '#commands/assessment/standards/invite-judge.ts';
import { movePanel } from '#commands/assessment/standards/move-panel.ts';
import { openPanel } from '#commands/assessment/standards/open-panel.ts';
import { rateItem } from '#commands/assessment/standards/rate-item.ts';
import { writeProfile } from '#commands/assessment/standards/write-profile.ts';
import {
  AgreeForm,
  DecideForm,
  ExcuseForm,
  JudgeForm,
  MoveForm,
  OpenPanelForm,
  ProfileForm,
  RatingForm,
} from '#domain/assessment/standards/forms.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const openPanelAction = (door: Door, actor: Person) =>
  submit(door, 'open', OpenPanelForm, (given, { now }) => openPanel(door.locals.db, given, { actor, now }));

export const writeProfileAction = (door: Door, actor: Person, panelId: string) =>
  submit(door, 'profile', ProfileForm, (given) => writeProfile(door.locals.db, { ...given, panelId }, { actor }));

export const inviteJudgeAction = (door: Door, actor: Person, panelId: string) =>
  submit(door, 'judge', JudgeForm, (given, { now }) => inviteJudge(door.locals.db, { ...given, panelId }, { actor, now }));

export const excuseJudgeAction = (door: Door, actor: Person, panelId: string) =>
  submit(door, 'excuse', ExcuseForm, (given, { now }) => excuseJudge(door.locals.db, { ...given, panelId }, { actor, now }));

export const movePanelAction = (door: Door, actor: Person, panelId: string) =>
  submit(door, 'move', MoveForm, (given, { now }) => movePanel(door.locals.db, { ...given, panelId }, { actor, now }));

export const decideCutAction = (door: Door, actor: Person, panelId: string) =>
  submit(door, 'decide', DecideForm, (given, { now }) => decideCut(door.locals.db, { ...given, panelId }, { actor, now }));

export const agreeAction = (door: Door, actor: Person, panelId: string) =>
  submit(door, 'agree', AgreeForm, (_, { now }) => agreeToJudge(door.locals.db, panelId, { actor, now }));

export const rateAction = (door: Door, actor: Person, where: { panelId: string; itemId: string }) =>
  submit(door, 'rate', RatingForm, (given, { now }) => rateItem(door.locals.db, { ...given, ...where }, { actor, now }));
