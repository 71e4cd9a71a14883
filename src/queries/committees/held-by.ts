import type { Reader } from '#db/client.ts';
import { type Holding, holdingOn } from '#domain/certification/holding.ts';
import { inForce } from '#domain/shared/dated.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { certificatesOf } from '../certification/certificates-of.ts';
import { tracksPublished } from '../certification/tracks-published.ts';

export type Held = { personId: string; track: string; title: Bilingual; serial: string; issuedAt: Date; holding: Holding };

/** What each of these people holds in each track on a day. */
export const heldBy = async (db: Reader, personIds: readonly string[], day: PlainDate): Promise<Held[]> => {
  const certificates = await certificatesOf(db, personIds);
  if (certificates.size === 0) return [];
  const tracks = await tracksPublished(db, day);
  return personIds.flatMap((personId) =>
    tracks.flatMap(({ slug, track }): Held[] => {
      const mine = (certificates.get(personId) ?? []).filter((one) => one.track === slug);
      const rules = inForce(track.rules, day);
      const periods = mine.map(({ period }) => period);
      const holding = rules && holdingOn(periods, rules, day);
      const certificate = mine.find(({ id }) => id === (holding?.next ?? holding?.period)?.id);
      if (!holding || !certificate) return [];
      const { serial, issuedAt } = certificate;
      return [{ personId, track: slug, title: track.title, serial, issuedAt, holding }];
    }),
  );
};
