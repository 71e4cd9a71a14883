import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { issuerAt } from '#domain/credentials/issuer.ts';
import { openBadge } from '#domain/credentials/open-badge.ts';
import type { CredentialSource } from '#domain/credentials/source.ts';
import { credentialKeysIn } from '#ports/credentials/credential-keys.ts';
import { signedCredential } from '#ports/credentials/sign.ts';

export const issuer = issuerAt('https://minglun.example');
export const issuedAt = new Date('2026-11-25T02:00:00Z');

export const source: CredentialSource = {
  kind: 'record',
  serial: 'ML-7K3Q-0M8D-R2VC',
  holderName: '王㛃𬭎',
  isDemo: false,
  title: { 'zh-CN': '科技伦理通识', en: 'Foundations of research ethics' },
  about: 'courses/gen-101',
  code: 'GEN-101',
  version: '2026.1',
  minutes: 120,
  awardedOn: '2026-11-20',
  issuedAt,
  unit: null,
  validFrom: null,
  validUntil: null,
};

/** Keys of a test's own, removed when its file ends. */
export const freshKeys = () => {
  const folder = mkdtempSync(join(tmpdir(), 'minglun-keys-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return credentialKeysIn(join(folder, 'credentials'));
};

export const badgeOf = (given: Partial<CredentialSource> = {}, index = 5) =>
  openBadge({ ...source, ...given }, issuer, { subject: 'urn:uuid:0b3ecd0e-8d3e-4b64-8c3f-3a6c7b8d9e10', place: { list: 1, index } });

export const signed = (keys: ReturnType<typeof freshKeys>, given: Partial<CredentialSource> = {}, index = 5) =>
  signedCredential(badgeOf(given, index), { issuer, at: issuedAt, keys });
