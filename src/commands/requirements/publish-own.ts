import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { edition, ownPolicy } from '#db/schema/index.ts';
import type { PolicyEdition, PolicyOwner } from '#domain/content/policy.ts';
import type { PolicySnapshot } from '#domain/content/snapshot.ts';
import { canonical } from '#domain/shared/canonical.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { publisherName } from '#queries/requirements/publisher-name.ts';
import { record } from '../record.ts';
import type { By } from './granting.ts';

/** `publisher`: in whose name, where not the owner's. */
type Publishing = { slug: string; owner: PolicyOwner; title: Bilingual; edition: PolicyEdition; publisher?: Bilingual | undefined };

/**
 * Publishes an edition of an own policy as an immutable edition like those of files. A step of other acts, inside their transaction; whoever
 * takes it advances everybody concerned. When an edition for a day to come begins, the daily round advances them again.
 */
export const publishOwn = async (
  tx: Tx,
  { slug, owner, title, edition: published, publisher }: Publishing,
  { actor, now }: By,
): Promise<string> => {
  const { version, change } = published;
  const snapshot: PolicySnapshot = { title, publisher: publisher ?? (await publisherName(tx, owner)), edition: published, owner };
  const digest = createHash('sha256')
    .update(canonical({ slug, ...snapshot }))
    .digest('hex');
  const id = crypto.randomUUID();
  await tx.insert(edition).values({ id, kind: 'policy', slug, version, change, digest, snapshot, publishedAt: now });
  await tx.update(ownPolicy).set({ draft: null }).where(eq(ownPolicy.slug, slug));
  await record(tx, actor, now, [
    {
      type: 'content.edition_published',
      about: null,
      institutionId: owner.institutionId,
      data: { kind: 'policy', slug, version, change, editionId: id },
    },
  ]);
  return id;
};
