import { describeSociety } from '#commands/outreach/describe-society.ts';
import { passSocietyText, returnSocietyText, withdrawSocietyText } from '#commands/outreach/read-society-piece.ts';
import { beginSocietyPiece, submitSocietyText, writeSocietyText } from '#commands/outreach/write-society-piece.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { NothingForm } from '#domain/events/forms.ts';
import { NewSocietyPieceForm, SocietyPageForm, SocietyTextForm, TextActForm, TextReasonForm } from '#domain/outreach/society-piece.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const describeSocietyAction = (door: Door, actor: Person, providerId: string) =>
  submit(door, 'page', SocietyPageForm, (given, { now }) => describeSociety(door.locals.db, { ...given, providerId }, { actor, now }));

export const beginPieceAction = (door: Door, actor: Person, providerId: string) =>
  submit(door, 'begin', NewSocietyPieceForm, (given, { now }) =>
    beginSocietyPiece(door.locals.db, { ...given, providerId }, { actor, now }),
  );

export const writeTextAction = (door: Door, actor: Person, pieceId: string) =>
  submit(door, 'write', SocietyTextForm, (given, { now }) => writeSocietyText(door.locals.db, { ...given, pieceId }, { actor, now }));

export const submitTextAction = (door: Door, actor: Person, pieceId: string) =>
  submit(door, 'submit', NothingForm, (_, { now }) => submitSocietyText(door.locals.db, { pieceId }, { actor, now }));

export const passTextAction = (door: Door, actor: Person) =>
  submit(door, 'pass', TextActForm, (given, { now }) => passSocietyText(door.locals.db, given, { actor, now }));

export const returnTextAction = (door: Door, actor: Person) =>
  submit(door, 'return', TextReasonForm, (given, { now }) => returnSocietyText(door.locals.db, given, { actor, now }));

export const withdrawTextAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw', TextReasonForm, (given, { now }) => withdrawSocietyText(door.locals.db, given, { actor, now }));
