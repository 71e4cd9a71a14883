import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { authorityCampaign, institution, obligation, ownPolicy } from '#db/schema/index.ts';
import { fieldsAt } from '#domain/auth/fields-at.ts';
import { type Actor, type Forbidden, placesWhere } from '#domain/auth/permission.ts';
import type { PolicyEdition } from '#domain/content/policy.ts';
import type { NotFound } from '#domain/refusals.ts';
import { addTold, type ToldSum, toldAlone } from '#domain/reporting/small-numbers.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { readOwnPolicy } from './own-policy.ts';

type Institution = { id: string; nameZh: string; nameEn: string; isDemo: boolean };
const named = { id: institution.id, nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo };

/** The institutions whose people somebody may ask in a campaign of an authority: whole ones, and in every field. */
export const callableAt = async (db: Reader, actor: Actor): Promise<Institution[]> => {
  const places = placesWhere(actor, 'campaigns.call');
  const ids =
    places === 'everywhere' ? undefined : places.filter(({ unitId }) => unitId === null).map(({ institutionId }) => institutionId);
  const rows = await db
    .select(named)
    .from(institution)
    .where(ids && inArray(institution.id, ids))
    .orderBy(asc(institution.slug));
  return rows.filter(({ id }) => fieldsAt(actor, 'campaigns.call', id) === 'every');
};

export type CalledCampaign = {
  id: string;
  title: Bilingual;
  publisher: Bilingual;
  edition: PolicyEdition;
  isOff: boolean;
  institutions: number;
};

const readWhole = async (db: Reader, row: typeof authorityCampaign.$inferSelect): Promise<CalledCampaign[]> => {
  const parts = await db.select().from(ownPolicy).where(eq(ownPolicy.authorityCampaignId, row.id));
  const [one] = parts;
  const editions = one ? (await readOwnPolicy(db, one)).editions : [];
  const first = editions.at(-1);
  const { id, title, publisher } = row;
  return first ? [{ id, title, publisher, edition: first.edition, isOff: editions.length > 1, institutions: parts.length }] : [];
};

/** The campaigns of authorities at institutions where somebody may call such, newest first. */
export const campaignsCalled = async (db: Reader, actor: Actor): Promise<CalledCampaign[]> => {
  const ids = (await callableAt(db, actor)).map(({ id }) => id);
  const here = db.select({ id: ownPolicy.authorityCampaignId }).from(ownPolicy).where(inArray(ownPolicy.institutionId, ids));
  const rows = await db
    .select()
    .from(authorityCampaign)
    .where(inArray(authorityCampaign.id, here))
    .orderBy(desc(authorityCampaign.calledAt));
  return (await Promise.all(rows.map((row) => readWhole(db, row)))).flat();
};

export type CalledPage = CalledCampaign & {
  lines: { institution: Institution; told: ToldSum }[];
  total: ToldSum;
  /** Whether the reader may call it off, which is for whoever may at every institution that it asks. */
  mayEnd: boolean;
};

/** How many did what a campaign of an authority asks, institution by institution: numbers that have been through the rules on small ones. */
export const calledPage = async (
  db: Reader,
  id: string,
  { actor, today }: { actor: Actor; today: PlainDate },
): Promise<Outcome<CalledPage, Forbidden | NotFound>> => {
  const [row] = await db.select().from(authorityCampaign).where(eq(authorityCampaign.id, id));
  const [whole] = row ? await readWhole(db, row) : [];
  if (!whole) return refused({ code: 'shared.not_found' });
  const mine = await callableAt(db, actor);
  const parts = await db.select().from(ownPolicy).where(eq(ownPolicy.authorityCampaignId, id));
  const seen = parts.filter(({ institutionId }) => mine.some((one) => one.id === institutionId));
  if (seen.length === 0) return refused({ code: 'auth.forbidden', permission: 'campaigns.call' });
  const rows = await db
    .select({
      policy: obligation.policy,
      met: count(sql`case when ${isNotNull(obligation.settledAt)} then 1 end`),
      late: count(sql`case when ${isNull(obligation.settledAt)} and ${obligation.dueOn} < ${today} then 1 end`),
      all: count(),
    })
    .from(obligation)
    .where(
      and(
        inArray(
          obligation.policy,
          seen.map(({ slug }) => slug),
        ),
        isNull(obligation.cancelledAt),
      ),
    )
    .groupBy(obligation.policy);
  const counted = new Map(rows.map((one) => [one.policy, one]));
  const lines = mine.flatMap((one) => {
    const part = seen.find(({ institutionId }) => institutionId === one.id);
    if (!part) return [];
    const { met = 0, late = 0, all = 0 } = counted.get(part.slug) ?? {};
    return [{ institution: one, told: toldAlone({ met, late, 'in-time': all - met - late }) }];
  });
  return granted({ ...whole, lines, total: addTold(lines.map(({ told }) => told)), mayEnd: seen.length === parts.length });
};
