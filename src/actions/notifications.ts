import { z } from 'zod';
import { makeCalendarFeed, revokeCalendarFeed } from '#commands/notifications/calendar-feed.ts';
import { addWebhook, changeWebhook } from '#commands/notifications/change-webhooks.ts';
import { choosePreferences, stopConfirmations } from '#commands/notifications/choose-preferences.ts';
import { markRead } from '#commands/notifications/mark-read.ts';
import { remindPerson } from '#commands/notifications/remind-person.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { PreferencesForm, preferencesFrom } from '#domain/notifications/preferences.ts';
import { WebhookActForm, WebhookForm } from '#domain/notifications/webhook.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

const nothing = z.object({});
const NoticeForm = z.object({ notice: z.string().min(1).max(200) });

export const markReadAction = (door: Door, actor: Person) =>
  submit(door, 'read', NoticeForm, (given, { now }) => markRead(door.locals.db, given, { actor, now }));

export const preferencesAction = (door: Door, actor: Person) =>
  submit(door, 'preferences', PreferencesForm, (given, { now }) =>
    choosePreferences(door.locals.db, preferencesFrom(given), { actor, now }),
  );

export const stopConfirmationsAction = (door: Door, token: string) =>
  submit(door, 'stop', nothing, (_, { now }) => stopConfirmations(door.locals.db, { token }, now));

export const makeCalendarAction = (door: Door, actor: Person) =>
  submit(door, 'make', nothing, (_, { now }) => makeCalendarFeed(door.locals.db, { actor, now }));

export const revokeCalendarAction = (door: Door, actor: Person) =>
  submit(door, 'revoke', nothing, (_, { now }) => revokeCalendarFeed(door.locals.db, { actor, now }));

export const addWebhookAction = (door: Door, actor: Person, institutionId: string) =>
  submit(door, 'add', WebhookForm, (given, { now }) => addWebhook(door.locals.db, { ...given, institutionId }, { actor, now }));

export const changeWebhookAction = (door: Door, actor: Person, webhookId: string) =>
  submit(door, 'change', WebhookActForm, ({ act }, { now }) => changeWebhook(door.locals.db, { webhookId, act }, { actor, now }));

export const remindAction = (door: Door, actor: Person, personId: string) =>
  submit(door, 'remind', nothing, (_, { now }) => remindPerson(door.locals.db, { personId }, { actor, now }));
