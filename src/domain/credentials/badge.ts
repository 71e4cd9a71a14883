import { z } from 'zod';

/** What became of a badge that somebody handed in. */
export const claimStates = ['open', 'recognised', 'refused', 'withdrawn'] as const;
export type ClaimState = (typeof claimStates)[number];

/** Each question of a check is answered yes, no, or that it cannot be told; "unknown" is never taken for yes. */
export const findingAnswers = ['yes', 'no', 'unknown'] as const;
export type FindingAnswer = (typeof findingAnswers)[number];

/** How large what is handed in may be. Platform defaults. */
export const badgeLimits = { bytes: 1024 * 1024, credentialBytes: 128 * 1024, depth: 24 } as const;

/** What is read of a badge, whoever issued it. All of it is the issuer's word. */
export type ReadBadge = {
  id: string;
  issuer: string;
  issuerName: string | null;
  achievement: string;
  name: string;
  holderName: string | null;
  awardedOn: string;
  validUntil: string | null;
};

/** What a check of somebody else's badge found. `pinned`: the issuer's document is on record here, so nobody was asked. */
export type BadgeFindings = {
  signature: FindingAnswer;
  issuer: 'pinned' | 'fetched' | 'unknown';
  validity: FindingAnswer;
  /** Other issuers' status lists are not fetched. */
  status: 'unknown' | 'none';
  name: FindingAnswer;
};

const Text = z.string().min(1).max(2000);
const OneOrMany = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).min(1).max(50)]);

/** As much of Open Badges 3.0 as is needed to say who states what of whom. */
export const BadgeShape = z.looseObject({
  '@context': z.array(z.unknown()).min(1).max(20),
  id: Text,
  type: OneOrMany(Text),
  issuer: z.union([Text, z.looseObject({ id: Text, name: z.unknown().optional() })]),
  validFrom: z.iso.datetime({ offset: true }).optional(),
  issuanceDate: z.iso.datetime({ offset: true }).optional(),
  validUntil: z.iso.datetime({ offset: true }).optional(),
  expirationDate: z.iso.datetime({ offset: true }).optional(),
  awardedDate: z.iso.datetime({ offset: true }).optional(),
  credentialStatus: z.unknown().optional(),
  credentialSubject: z.looseObject({
    identifier: OneOrMany(
      z.looseObject({ hashed: z.boolean().optional(), identityHash: z.string().max(500).optional(), identityType: z.string().optional() }),
    ).optional(),
    achievement: z.looseObject({ id: Text, name: z.string().min(1).max(500) }),
  }),
});
export type BadgeShape = z.infer<typeof BadgeShape>;

export const isOpenBadge = ({ type }: BadgeShape): boolean =>
  [type].flat().includes('VerifiableCredential') &&
  [type].flat().some((one) => one === 'OpenBadgeCredential' || one === 'AchievementCredential');

/** The id of whoever issued it. */
export const issuerOf = ({ issuer }: BadgeShape): string => (typeof issuer === 'string' ? issuer : issuer.id);

/** The name that stands in a badge in clear; null where it is hashed or left out. */
export const nameIn = ({ credentialSubject: { identifier } }: BadgeShape): string | null =>
  [identifier ?? []].flat().find(({ identityType, hashed }) => identityType === 'name' && hashed !== true)?.identityHash ?? null;
