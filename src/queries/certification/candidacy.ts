import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt, completion, edition } from '#db/schema/index.ts';
import { type Candidate, type Condition, initialConditions, renewalConditions } from '#domain/certification/eligibility.ts';
import { daysOf, holdingOn } from '#domain/certification/holding.ts';
import { chainTo, type RenewalRoute, routeOn } from '#domain/certification/renewal.ts';
import type { Track, TrackRules } from '#domain/content/track.ts';
import { writtenKinds } from '#domain/content/track.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { editionById } from '../content/editions.ts';
import { stillCounts } from '../progress/still-counts.ts';
import { type ApplicationRow, lastPractical, type PracticalHeld } from './applications-of.ts';
import { type Certificate, certificatesOf } from './certificates-of.ts';
import { hoursOf } from './hours-of.ts';

/** What somebody lacks for a certificate, by which route, and what is held already. */
export type Candidacy = {
  conditions: Condition[];
  route: RenewalRoute | 'first';
  /** What a renewal would carry on from. */
  renews: Certificate | null;
  renewableFrom: PlainDate | null;
};

/** The material changes of a track's courses since they were first published. */
const changesOf = async (db: Reader, rules: TrackRules): Promise<Candidate['changed']> => {
  const changed: { course: string; on: PlainDate }[] = [];
  for (const { course } of rules.courses) {
    const rows = await db
      .select({ id: edition.id })
      .from(edition)
      .where(and(eq(edition.kind, 'course'), eq(edition.slug, course)))
      .orderBy(edition.publishedAt);
    let before: string | undefined;
    for (const { id } of rows) {
      const { snapshot, publishedAt, version } = await editionById(db, 'course', id);
      // The same version published again is a correction of its words and nothing to learn.
      if (before !== undefined && version !== before && snapshot.course.change === 'material')
        changed.push({ course, on: dayOf(publishedAt) });
      before = version;
    }
  }
  // Whoever learnt the last change has learnt those before it.
  return [...new Map(changed.map((one) => [one.course, one])).values()];
};

/** A written piece counts from the day it was handed in, so that slow marking costs nobody a day. */
const practicalState = (held: PracticalHeld | undefined): Candidate['practical'] => {
  if (!held) return { state: 'none' };
  if (held.agreement.state !== 'decided') return { state: 'under-way' };
  if (held.agreement.result === 'failed') return { state: 'failed' };
  const marked = held.assessors.flatMap(({ markedAt }) => markedAt ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  const at = writtenKinds.includes(held.rules.kind) ? held.handedInAt : marked;
  return { state: 'passed', id: held.id, on: dayOf(at ?? held.arrangedAt) };
};

const candidate = async (
  db: Reader,
  personId: string,
  rules: TrackRules,
  certificates: readonly Certificate[],
  practical: PracticalHeld | undefined,
  day: PlainDate,
): Promise<Candidate> => {
  const completions = await db
    .select({ id: completion.id, course: completion.course, on: completion.completedOn })
    .from(completion)
    .where(and(eq(completion.personId, personId), stillCounts(db)));
  const passed = await db
    .select({ id: attempt.id, exam: attempt.examSlug, closedAt: attempt.closedAt })
    .from(attempt)
    .where(and(eq(attempt.personId, personId), eq(attempt.result, 'passed'), isNotNull(attempt.closedAt), isNull(attempt.setAside)));
  const held = new Map<string, { id: string; since: PlainDate }>();
  for (const [track, mine] of Map.groupBy(certificates, (one) => one.track)) {
    const now = holdingOn(
      mine.map(({ period }) => period),
      rules,
      day,
    );
    if (!now || (now.state !== 'valid' && now.state !== 'due')) continue;
    const [first] = chainTo(
      now.period as Certificate['period'],
      mine.map(({ period }) => period),
    );
    held.set(track, { id: now.period.id, since: first?.validFrom ?? now.period.validFrom });
  }
  return {
    completions,
    passes: passed.flatMap(({ closedAt, ...one }) => (closedAt === null ? [] : [{ ...one, on: dayOf(closedAt) }])),
    hours: await hoursOf(db, personId),
    changed: await changesOf(db, rules),
    held,
    practical: practicalState(practical),
  };
};

/** Where a person stands on the way to a certificate of a track, or to the renewal of the one that is held. */
export const candidacyOf = async (
  db: Reader,
  personId: string,
  {
    slug,
    track,
    rules,
    application,
    day,
  }: { slug: string; track: Track; rules: TrackRules; application: ApplicationRow | null; day: PlainDate },
): Promise<Candidacy> => {
  const certificates = (await certificatesOf(db, [personId])).get(personId) ?? [];
  const mine = certificates.filter((one) => one.track === slug);
  const practical = application === null ? undefined : await lastPractical(db, application);
  const known = await candidate(db, personId, rules, certificates, practical, day);
  const options = track.options.filter(({ id }) => application?.options.includes(id));
  const holding = holdingOn(
    mine.map(({ period }) => period),
    rules,
    day,
  );
  const latest = holding && mine.find(({ id }) => id === (holding.next ?? holding.period).id);
  const first = (after?: PlainDate): Candidacy => ({
    conditions: initialConditions(rules, known, { day, options, ...(after !== undefined && { after }) }),
    route: after === undefined ? 'first' : 'anew',
    renews: null,
    renewableFrom: null,
  });
  if (!latest || holding.state === 'revoked') return first();
  const route = routeOn(
    chainTo(
      latest.period,
      mine.map(({ period }) => period),
    ),
    rules,
    day,
  );
  const { until, renewableFrom } = daysOf(latest.period, rules);
  if (route === 'anew') return first(until);
  const asked = renewalConditions(rules, known, { cycle: { validFrom: latest.validFrom, until, renewableFrom }, route, day });
  return { ...asked, renews: latest, renewableFrom };
};
