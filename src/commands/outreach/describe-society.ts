import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { societyPage } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { webAddress } from '#domain/outreach/safe-text.ts';
import type { SocietyPageGiven } from '#domain/outreach/society-piece.ts';
import type { SocietyRefusal } from '#domain/outreach/society-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { societyById } from '#queries/outreach/society-desk.ts';
import { record } from '../record.ts';

/** Says to the public who a society is. Its address is chosen once: links to it stay good. */
export const describeSociety = (
  db: Database,
  { providerId, slug, description, descriptionEn, website }: SocietyPageGiven & { providerId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | SocietyRefusal>> =>
  db.transaction(async (tx) => {
    const society = await societyById(tx, providerId);
    if (!society) return refused({ code: 'shared.not_found' });
    const { provider, page } = society;
    if (!may(actor, 'pieces.write', provider)) return refused({ code: 'auth.forbidden', permission: 'pieces.write' });
    if (website !== null && webAddress(website) === null) return refused({ code: 'outreach.website_unsafe', field: 'website' });
    const address = page?.slug ?? slug;
    const [taken] = await tx
      .select({ id: societyPage.id })
      .from(societyPage)
      .where(and(eq(societyPage.slug, address), ne(societyPage.providerId, providerId)));
    if (taken) return refused({ code: 'outreach.address_taken', field: 'slug' });
    const row = { description, descriptionEn, website, keptBy: actorRef(actor), keptAt: now };
    if (page) await tx.update(societyPage).set(row).where(eq(societyPage.id, page.id));
    else await tx.insert(societyPage).values({ id: crypto.randomUUID(), providerId, slug: address, ...row });
    await record(tx, actor, now, [
      { type: 'outreach.society_described', about: null, institutionId: provider.institutionId, data: { providerId } },
    ]);
    return granted(address);
  });
