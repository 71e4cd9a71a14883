import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { trackEdition } from '#db/schema/index.ts';
import { stateOn } from '#domain/certification/holding.ts';
import { lastDay } from '#domain/certification/period.ts';
import type { PackCertificate, PackChapters } from '#domain/reporting/pack/content.ts';
import { inForce } from '#domain/shared/dated.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type Certificate, certificatesOf } from '../certification/certificates-of.ts';
import type { PackScope } from './pack-scope.ts';
import { byName, peopleCalled } from './people-called.ts';
import { peopleOfPack } from './people-of-pack.ts';
import { committeesThen, seatedIn } from './seats-of-pack.ts';

/** The rules by which each certificate was issued. */
const rulesOf = async (db: Reader, certificates: readonly Certificate[]) => {
  const ids = [...new Set(certificates.map(({ editionId }) => editionId))];
  const rows = await db
    .select({ id: trackEdition.id, snapshot: trackEdition.snapshot })
    .from(trackEdition)
    .where(inArray(trackEdition.id, ids));
  const tracks = new Map(rows.map(({ id, snapshot }) => [id, snapshot]));
  return ({ editionId, issuedAt, serial }: Certificate) => {
    const history = tracks.get(editionId)?.rules ?? [];
    const rules = inForce(history, dayOf(issuedAt)) ?? history[0]?.value;
    if (!rules) throw new Error(`The track of ${serial} has no rules.`);
    return rules;
  };
};

/** Every certificate of those who sit on a committee, or of whoever is at a unit, that was valid within the time counted or is, with where it stands on the day. */
export const chapterCertificates = async (db: Reader, scope: PackScope): Promise<PackChapters['certificates']> => {
  const { institutionId, from, day, knownAt } = scope;
  const people = (await peopleOfPack(db, scope)) ?? seatedIn(await committeesThen(db, scope), day);
  const called = await peopleCalled(db, institutionId, people);
  const held = await certificatesOf(db, people, knownAt);
  const rules = await rulesOf(db, [...held.values()].flat());
  const shown = (personId: string) => {
    const { name, staffNumber } = called(personId);
    return (held.get(personId) ?? [])
      .filter(({ period }) => lastDay(period) >= from && period.validFrom <= day)
      .map((one): PackCertificate => {
        const { serial, titleZh, titleEn, version, validFrom, happened, period } = one;
        return {
          ...{ name, staffNumber, serial, title: { 'zh-CN': titleZh, en: titleEn }, version, validFrom },
          until: lastDay(period),
          state: stateOn(period, rules(one), day),
          happened: happened.map(({ kind, onDay }) => ({ kind, on: onDay })),
        };
      });
  };
  return { certificates: [...people].sort(byName(called)).flatMap(shown) };
};
