import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { messagePreference } from '#db/schema/index.ts';
import { defaultPreferences, type Preferences } from '#domain/notifications/preferences.ts';

/** How a person wants to be written to: as they chose, else the platform defaults. */
export const preferencesOf = async (db: Reader, personId: string): Promise<Preferences> => {
  const [row] = await db
    .select({ confirmations: messagePreference.confirmations, weekends: messagePreference.weekends, refresh: messagePreference.refresh })
    .from(messagePreference)
    .where(eq(messagePreference.personId, personId));
  return row ?? defaultPreferences;
};
