import { moveConcern, raiseConcern } from '#commands/participation/raise-concern.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { ConcernForm, ConcernStepForm } from '#domain/participation/concern.ts';
import { type Door, submit } from './form.ts';
import { mayGoOn } from './participation.ts';

export const raiseConcernAction = (door: Door) =>
  submit(door, 'concern', ConcernForm, async (given, { now }) => {
    const turn = mayGoOn(door, 'say', now);
    return turn.ok ? raiseConcern(door.locals.db, { ...given, language: door.locals.locale }, now) : turn;
  });

export const moveConcernAction = (door: Door, actor: Extract<Actor, { kind: 'person' }>) =>
  submit(door, 'step', ConcernStepForm, (given, { now }) => moveConcern(door.locals.db, given, { actor, now }));
