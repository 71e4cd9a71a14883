import { addUnit, closeUnit, moveUnit, renameUnit } from '#commands/people/change-units.ts';
import { erasePerson } from '#commands/people/erase/erase-person.ts';
import { mergePeople } from '#commands/people/merge-people.ts';
import { unmergePeople } from '#commands/people/unmerge-people.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { EraseForm } from '#domain/people/erasure.ts';
import { MergeForm, UnmergeForm } from '#domain/people/merge.ts';
import { AddUnitForm, CloseUnitForm, MoveUnitForm, RenameUnitForm } from '#domain/people/units.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const mergeAction = (door: Door, actor: Person) =>
  submit(door, 'merge', MergeForm, ({ kept, gone }, { now }) =>
    mergePeople(door.locals.db, { keptId: kept, goneId: gone }, { actor, now }),
  );

export const eraseAction = (door: Door, actor: Person, personId: string) =>
  submit(door, 'erase', EraseForm, (given, { now }) => erasePerson(door.locals.db, { personId, ...given }, { actor, now }));

export const unmergeAction = (door: Door, actor: Person) =>
  submit(door, 'unmerge', UnmergeForm, ({ merge }, { now }) => unmergePeople(door.locals.db, { mergeId: merge }, { actor, now }));

export const addUnitAction = (door: Door, actor: Person, institutionId: string) =>
  submit(door, 'add', AddUnitForm, ({ parent, ...names }, { now }) =>
    addUnit(door.locals.db, { institutionId, parentId: parent, ...names }, { actor, now }),
  );

export const renameUnitAction = (door: Door, actor: Person, unitId: string) =>
  submit(door, 'rename', RenameUnitForm, (names, { now }) => renameUnit(door.locals.db, { unitId, ...names }, { actor, now }));

export const moveUnitAction = (door: Door, actor: Person, unitId: string) =>
  submit(door, 'move', MoveUnitForm, ({ parent }, { now }) => moveUnit(door.locals.db, { unitId, parentId: parent }, { actor, now }));

export const closeUnitAction = (door: Door, actor: Person, unitId: string) =>
  submit(door, 'close', CloseUnitForm, (_, { now }) => closeUnit(door.locals.db, { unitId }, { actor, now }));
