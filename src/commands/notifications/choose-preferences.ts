import type { Database, Tx } from '#db/client.ts';
import { messagePreference } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { LinkNotValid } from '#domain/auth/refusals.ts';
import type { Preferences } from '#domain/notifications/preferences.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { preferencesOf } from '#queries/notifications/preferences-of.ts';
import { record } from '../record.ts';
import { whoUnsubscribes } from './signing.ts';

type By = { actor: Actor; by: 'account' | 'letter'; now: Date };

const write = async (tx: Tx, personId: string, chosen: Preferences, { actor, by, now }: By): Promise<void> => {
  const row = { ...chosen, changedAt: now };
  await tx
    .insert(messagePreference)
    .values({ personId, ...row })
    .onConflictDoUpdate({ target: messagePreference.personId, set: row });
  await record(tx, actor, now, [
    { type: 'notifications.preferences_changed', about: personId, institutionId: null, data: { ...chosen, by } },
  ]);
};

/** How a person wants to be written to. Reminders of what they are bound to are not theirs to turn off and are not among the choices. */
export const choosePreferences = async (
  db: Database,
  chosen: Preferences,
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<null, never>> => {
  await db.transaction((tx) => write(tx, actor.personId, chosen, { actor, by: 'account', now }));
  return granted(null);
};

/** Turns off whatever may be turned off by the link in a letter, without signing in. A second time changes nothing. */
export const stopConfirmations = async (db: Database, { token }: { token: string }, now: Date): Promise<Outcome<null, LinkNotValid>> => {
  const personId = await whoUnsubscribes(db, token, now);
  if (personId === null) return refused({ code: 'auth.link_not_valid' });
  await db.transaction(async (tx) => {
    const before = await preferencesOf(tx, personId);
    if (before.confirmations === 'off' && before.refresh === 'off') return;
    await write(tx, personId, { ...before, confirmations: 'off', refresh: 'off' }, { actor: { kind: 'system' }, by: 'letter', now });
  });
  return granted(null);
};
