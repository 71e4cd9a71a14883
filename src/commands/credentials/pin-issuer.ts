import type { Database } from '#db/client.ts';
import { pinnedIssuer } from '#db/schema/index.ts';
import type { ControllerDocument } from '#domain/credentials/controller-document.ts';

/** Puts the document of an issuer on record: what it signed is checked against this one, and nobody is asked. A newer one takes its place. */
export const pinIssuer = async (
  db: Database,
  { name, document }: { name: string; document: ControllerDocument },
  { pinnedBy, now }: { pinnedBy: string; now: Date },
): Promise<string> => {
  const row = { name, document, pinnedBy, pinnedAt: now };
  await db
    .insert(pinnedIssuer)
    .values({ issuer: document.id, ...row })
    .onConflictDoUpdate({ target: pinnedIssuer.issuer, set: row });
  return document.id;
};
