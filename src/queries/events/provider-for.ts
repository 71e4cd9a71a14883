import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { trainingProvider } from '#db/schema/index.ts';

export type ProviderRow = typeof trainingProvider.$inferSelect;

/** The providers for which an institution's people act now. */
export const providersOf = (db: Reader, institutionId: string): Promise<ProviderRow[]> =>
  db
    .select()
    .from(trainingProvider)
    .where(and(eq(trainingProvider.institutionId, institutionId), isNull(trainingProvider.endedAt)))
    .orderBy(trainingProvider.nameZh);

export const providerById = async (db: Reader, id: string): Promise<ProviderRow | undefined> => {
  const [row] = await db.select().from(trainingProvider).where(eq(trainingProvider.id, id));
  return row;
};

/** Every provider at work. */
export const providersAtWork = (db: Reader): Promise<ProviderRow[]> =>
  db.select().from(trainingProvider).where(isNull(trainingProvider.endedAt)).orderBy(trainingProvider.nameZh);
