import type { Save } from '#domain/assessment/save.ts';

/** An answer that waits, and the receipt its item had when it was given: newer ones since then came from elsewhere. */
export type Kept = { save: Save; after: number | null };

/** Where answers wait through a reload or a crash of the browser. */
export type Shelf = { write: (kept: readonly Kept[]) => void; takeUp: () => Kept[] };

/**
 * A shelf in the browser, by person and attempt, so that a shared computer mixes nobody's answers, and by page, so that two tabs do not clear each
 * other's. Where storage is refused, answers wait in memory alone.
 */
export const shelfIn = (
  storageOf: () => Storage,
  { personId, attemptId, pageId }: { personId: string; attemptId: string; pageId: string },
): Shelf => {
  const prefix = `minglun.responses.${personId}.${attemptId}.`;
  const mine = prefix + pageId;
  const quietly = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  return {
    write: (kept) =>
      quietly(() => (kept.length === 0 ? storageOf().removeItem(mine) : storageOf().setItem(mine, JSON.stringify(kept))), undefined),
    takeUp: () =>
      quietly(() => {
        const storage = storageOf();
        const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) => key?.startsWith(prefix));
        return keys.flatMap((key) => {
          const kept: Kept[] = JSON.parse(storage.getItem(key ?? '') ?? '[]');
          storage.removeItem(key ?? '');
          return kept;
        });
      }, []),
  };
};
