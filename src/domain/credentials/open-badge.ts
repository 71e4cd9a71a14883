import { endOfDay, startOfDay } from '../shared/plain-date.ts';
import type { Issuer } from './issuer.ts';
import type { CredentialSource } from './source.ts';

export const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  // Names the kind of `credentialSchema`; without it the signature would not cover it.
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
] as const;

const schema = {
  id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
  type: '1EdTechJsonSchemaValidator2019',
};

/** Where its status stands: the list, and the place in it, drawn by lot. */
export type StatusPlace = { list: number; index: number };

/** What a list tells: of what no longer stands, for good, and of what does not count for a time. */
export const statusPurposes = ['revocation', 'suspension'] as const;
export type StatusPurpose = (typeof statusPurposes)[number];

/** Whether a credential still stands is read from these lists, 131,072 credentials to a list. */
export const statusListLength = 131_072;

/** The address of a list. Programs want the list to be signed under the same name as the credential, so each name has lists of its own. */
export const statusListUrl = ({ id, url }: Issuer, list: number, purpose: StatusPurpose = 'revocation'): string =>
  [`${url}/api/v1/status-lists/${list}`, ...(id.startsWith('did:') ? [] : ['https']), ...(purpose === 'revocation' ? [] : [purpose])].join(
    '/',
  );

const statusEntry = (issuer: Issuer, { list, index }: StatusPlace, statusPurpose: StatusPurpose) => {
  const address = statusListUrl(issuer, list, statusPurpose);
  return {
    id: `${address}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: String(index),
    statusListCredential: address,
  };
};

// Seconds, and UTC: other programs refuse or misread more.
const instant = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

const words = {
  record: {
    name: { 'zh-CN': '学习证明', en: 'Record of learning' },
    type: 'Course',
    criteria: '学完课程的全部内容，并通过结课考核。Completed the whole course and passed its closing examination.',
    limits:
      '说明学习情况，不是职业资格。States learning; it is no professional qualification and replaces neither a post certificate that law requires nor ethics review.',
  },
  certification: {
    name: { 'zh-CN': '培训考核合格证明', en: 'Certificate of training and assessment' },
    type: 'Certificate',
    criteria:
      '完成所列培训，并在考试与实操考核中合格。Completed the training listed and passed its examination and its practical assessment.',
    limits:
      '说明在有效期内培训考核合格，不是职业资格。States that training and assessment were passed for a period; it is no professional qualification and replaces neither a post certificate that law requires nor ethics review.',
  },
} as const;

/**
 * A credential as Open Badges 3.0 on the W3C data model 2.0, before it is signed. The name stands in it as it was frozen: whoever is given the file
 * is given the name, and nobody else. `subject` is a name of the holder for this credential alone, so that two cannot be put together by it.
 */
export const openBadge = (source: CredentialSource, issuer: Issuer, { subject, place }: { subject: string; place: StatusPlace }) => {
  const { kind, serial, holderName, isDemo, title, about, code, version, minutes, awardedOn, issuedAt, validFrom, validUntil } = source;
  const said = words[kind];
  const demo = isDemo ? '演示 demonstration · ' : '';
  const begins = validFrom === null || startOfDay(validFrom) < issuedAt ? issuedAt : startOfDay(validFrom);
  const length = minutes === null ? '' : `约${minutes}分钟（平台默认值）。About ${minutes} minutes (platform default). `;
  return {
    '@context': [...contexts],
    id: `${issuer.url}/verify/${serial}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${demo}${said.name['zh-CN']} · ${title['zh-CN']} / ${said.name.en} · ${title.en}`,
    issuer: { id: issuer.id, type: ['Profile'], name: '明伦 Minglun', url: issuer.url },
    validFrom: instant(begins),
    ...(validUntil !== null && { validUntil: instant(endOfDay(validUntil)) }),
    awardedDate: instant(startOfDay(awardedOn)),
    credentialSubject: {
      id: subject,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: holderName, identityType: 'name' }],
      achievement: {
        id: `${issuer.url}/${about}#${version}`,
        type: ['Achievement'],
        achievementType: said.type,
        name: `${title['zh-CN']} / ${title.en}`,
        description: `${demo}${length}${said.limits}`,
        criteria: { narrative: said.criteria },
        humanCode: code,
        version,
      },
    },
    credentialSchema: [schema],
    credentialStatus: statusEntry(issuer, place, 'revocation'),
  };
};
export type OpenBadge = ReturnType<typeof openBadge>;

/**
 * The same with both of its statuses, revocation and suspension, for programs of the W3C data model. The schema of Open Badges takes one status alone,
 * so this form names no schema; everything else it says is what the badge says.
 */
export const withSuspension = ({ credentialSchema: _, ...badge }: OpenBadge) => {
  const [, list = ''] = /\/status-lists\/(\d+)/.exec(badge.credentialStatus.statusListCredential) ?? [];
  const place = { list: Number(list), index: Number(badge.credentialStatus.statusListIndex) };
  return { ...badge, credentialStatus: statusPurposes.map((purpose) => statusEntry(badge.issuer, place, purpose)) };
};

/** The same as the claims of a JWT (Open Badges 3.0, 8.2): the credential, and beside it what every reader of a JWT looks for. */
export const badgeClaims = (badge: OpenBadge) => ({
  ...badge,
  iss: badge.issuer.id,
  jti: badge.id,
  sub: badge.credentialSubject.id,
  nbf: Date.parse(badge.validFrom) / 1000,
  ...(badge.validUntil !== undefined && { exp: Date.parse(badge.validUntil) / 1000 }),
});
