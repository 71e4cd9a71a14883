import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { authorityCampaign, edition, ownPolicy } from '#db/schema/index.ts';
import type { Actor, Forbidden, Permission } from '#domain/auth/permission.ts';
import type { PolicyEdition, PolicyOwner } from '#domain/content/policy.ts';
import type { PolicySnapshot } from '#domain/content/snapshot.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { PublishedPolicy } from '#domain/requirements/in-force.ts';
import type { OwnPolicyKind, PolicyDraft } from '#domain/requirements/own-policy.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { editionById } from '../content/editions.ts';
import { mayAt } from './may-at.ts';

export type OwnPolicy = {
  id: string;
  slug: string;
  kind: OwnPolicyKind;
  owner: PolicyOwner;
  title: Bilingual;
  draft: PolicyDraft | null;
  createdAt: Date;
  /** The campaign of an authority that this is a part of, and in whose name it is. */
  calledBy: { id: string; publisher: Bilingual } | null;
  /** Newest first. */
  editions: { id: string; publishedAt: Date; title: Bilingual; edition: PolicyEdition }[];
};

type Row = typeof ownPolicy.$inferSelect;

export const readOwnPolicy = async (db: Reader, row: Row): Promise<OwnPolicy> => {
  const published = await db
    .select({ id: edition.id })
    .from(edition)
    .where(and(eq(edition.kind, 'policy'), eq(edition.slug, row.slug)));
  const editions = await Promise.all(
    published.map(async ({ id }) => {
      const { publishedAt, snapshot } = await editionById(db, 'policy', id);
      const { title, edition: one } = snapshot as PolicySnapshot;
      return { id, publishedAt, title: title as Bilingual, edition: one };
    }),
  );
  editions.sort((a, b) => (a.edition.from < b.edition.from ? 1 : -1));
  const { id, slug, kind, draft, createdAt, institutionId, unitId, authorityCampaignId } = row;
  const [calledBy = null] =
    authorityCampaignId === null
      ? []
      : await db
          .select({ id: authorityCampaign.id, publisher: authorityCampaign.publisher })
          .from(authorityCampaign)
          .where(eq(authorityCampaign.id, authorityCampaignId));
  const title = draft?.title ?? editions[0]?.title ?? { 'zh-CN': slug, en: slug };
  return { id, slug, kind, owner: { institutionId, unitId }, title, draft, createdAt, calledBy, editions };
};

/** An own policy or campaign with its editions and its draft, for whoever may manage such at its institution or unit. */
export const ownPolicyById = async (
  db: Reader,
  id: string,
  { actor, permission }: { actor: Actor; permission: Permission },
): Promise<Outcome<OwnPolicy, Forbidden | NotFound>> => {
  const [row] = await db.select().from(ownPolicy).where(eq(ownPolicy.id, id));
  if (!row) return refused({ code: 'shared.not_found' });
  if (!(await mayAt(db, actor, permission, row))) return refused({ code: 'auth.forbidden', permission });
  return granted(await readOwnPolicy(db, row));
};

/** The own policies, or the campaigns, of an institution that the actor may manage, newest first. */
export const ownPoliciesOf = async (
  db: Reader,
  { institutionId, kind, actor, permission }: { institutionId: string; kind: OwnPolicyKind; actor: Actor; permission: Permission },
): Promise<OwnPolicy[]> => {
  const rows = await db
    .select()
    .from(ownPolicy)
    .where(and(eq(ownPolicy.institutionId, institutionId), eq(ownPolicy.kind, kind)))
    .orderBy(desc(ownPolicy.createdAt));
  const found: OwnPolicy[] = [];
  for (const row of rows) if (await mayAt(db, actor, permission, row)) found.push(await readOwnPolicy(db, row));
  return found;
};

/** The policy as readers of the domain take it. */
export const asPublished = ({ slug, owner, editions }: OwnPolicy): PublishedPolicy => ({
  slug,
  owner,
  editions: editions.map(({ id, edition: one }) => ({ editionId: id, edition: one })).reverse(),
});
