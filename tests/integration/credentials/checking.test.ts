import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFile, checkSerial } from '#commands/credentials/check-credential.ts';
import { checkList } from '#commands/credentials/check-list.ts';
import { rememberFile } from '#commands/credentials/hand-out.ts';
import { signedForm } from '#commands/credentials/sign-credentials.ts';
import type { Database } from '#db/client.ts';
import { recordOfLearning } from '#db/schema/index.ts';
import { CredentialCheck, verdictOf } from '#domain/credentials/check.ts';
import { granted } from '#domain/shared/outcome.ts';
import { translator } from '#i18n/t.ts';
import { credentialToken } from '#ports/credentials/sign.ts';
import { credentialCard } from '#ui/papers/credential-card.ts';
import { credentialPaper } from '#ui/papers/credential-paper.ts';
import { credentialPdf } from '#ui/papers/credential-pdf.ts';
import { freshKeys, issuer } from '../../support/credentials/issued.ts';
import { peopleWithRecords, serialOf } from '../../support/credentials/records.ts';
import { freshDatabase } from '../../support/database.ts';
import { readPdf } from '../../support/read-papers.ts';

const now = new Date('2026-11-25T02:00:00Z');
const by = { now, issuer, keys: freshKeys() };
const bytesOf = (text: string) => new TextEncoder().encode(text);

const made = async () => {
  const db = freshDatabase();
  const [serial = ''] = await peopleWithRecords(db, 2, now);
  const form = await signedForm(db, serial, by);
  if (!form) throw new Error('Nothing was signed.');
  const paper = credentialPaper(form.holding.source, `${issuer.url}/verify/${serial}`, translator('zh-CN'));
  return { db, serial, json: form.json, paper };
};
const found = async (db: Database, bytes: Uint8Array) => {
  const outcome = await checkFile(db, bytes, by);
  if (!outcome.ok) return outcome.refusal;
  return outcome.value;
};

describe('a check of a serial', () => {
  it('answers every question, and validity for the day asked about', async () => {
    const { db, serial } = await made();
    const check = CredentialCheck.parse(await checkSerial(db, serial.toLowerCase(), by));
    expect(check).toMatchObject({
      found: 'yes',
      holder: '王＊＊',
      findings: { signature: 'yes', issuer: 'yes', status: 'yes', validity: 'yes', current: 'yes' },
    });
    const before = await checkSerial(db, serial, { ...by, on: '2026-11-24' });
    expect(before).toMatchObject({ findings: { validity: 'no' }, on: '2026-11-24' });
  });

  it('does not take what cannot be told for yes', async () => {
    const { db } = await made();
    const other = serialOf(1);
    await db.update(recordOfLearning).set({ revokedAt: now, revokedReason: 'issued_in_error' }).where(eq(recordOfLearning.serial, other));
    const check = await checkSerial(db, other, by);
    expect(check).toMatchObject({ findings: { signature: 'unknown', status: 'no', validity: 'no' }, standing: { state: 'revoked' } });
    expect(verdictOf({ signature: 'unknown', issuer: 'yes', status: 'yes', validity: 'yes', current: 'yes' })).toBe('unknown');
    expect(await checkSerial(db, 'ML-0000-0000-0000', by)).toMatchObject({ found: 'no' });
  });
});

describe('a check of a file', () => {
  it('knows each of the four forms as it was handed out', async () => {
    const { db, serial, json, paper } = await made();
    const { proof: _, ...badge } = JSON.parse(json);
    const pdf = await credentialPdf(paper, json);
    const png = await credentialCard(paper, json);
    const jwt = bytesOf(await credentialToken(badge, by));
    for (const [form, bytes] of [
      ['pdf', pdf],
      ['png', png],
      ['jwt', jwt],
    ] as const)
      await rememberFile(db, { serial, form, bytes }, now);
    for (const [form, bytes] of [
      ['pdf', pdf],
      ['png', png],
      ['jwt', jwt],
      ['json', bytesOf(json)],
    ] as const)
      expect(await found(db, bytes)).toMatchObject({
        ours: true,
        form,
        says: { holder: '王㛃𬭎' },
        check: { findings: { signature: 'yes', issuer: 'yes', status: 'yes', validity: 'yes', current: 'yes', file: 'yes' } },
      });
    const read = await readPdf(pdf);
    expect(read).toMatchObject({ pages: 1, lang: 'zh-CN' });
    expect(read.text).toContain('王㛃𬭎');
    expect(read.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'P', 'Figure']));
    expect(Buffer.from(read.attachments[`${serial}.json`] ?? []).toString()).toBe(json);
    expect(
      createHash('sha256')
        .update(await credentialPdf(paper, json))
        .digest('hex'),
    ).toBe(createHash('sha256').update(pdf).digest('hex'));
  });

  it('finds a name changed on the paper, though the credential inside is genuine', async () => {
    const { db, serial, json, paper } = await made();
    await rememberFile(db, { serial, form: 'pdf', bytes: await credentialPdf(paper, json) }, now);
    const forged = await credentialPdf({ ...paper, holder: '李四' }, json);
    const check = await found(db, forged);
    expect(check).toMatchObject({ ours: true, says: { holder: '王㛃𬭎' }, check: { findings: { signature: 'yes', file: 'no' } } });
    if ('ours' in check && check.ours) expect(verdictOf(check.check.findings)).toBe('no');
  });

  it('finds a name changed in the credential, and one that no key of ours signed', async () => {
    const { db, json } = await made();
    const forged = bytesOf(json.replace('王㛃𬭎', '李四'));
    expect(await found(db, forged)).toMatchObject({
      ours: true,
      says: null,
      check: { findings: { signature: 'no', issuer: 'no', file: 'no' } },
    });
    const stranger = bytesOf(json.replaceAll('minglun.example', 'elsewhere.example'));
    expect(await found(db, stranger)).toMatchObject({ ours: false, claimsOurs: false, signature: 'unknown' });
    const invented = bytesOf(json.replace(/verify\/ML-[\w-]+/, 'verify/ML-9999-9999-9999'));
    expect(await found(db, invented)).toMatchObject({ ours: false, claimsOurs: true, signature: 'no' });
  });

  it('reads nothing where there is nothing, however large or strange it is', async () => {
    const { db } = await made();
    const why = async (bytes: Uint8Array) => (await found(db, bytes)) as { why?: string };
    expect(await why(new Uint8Array(1024 * 1024 + 1))).toMatchObject({ why: 'file_too_large' });
    expect(await why(bytesOf('hello'))).toMatchObject({ why: 'file_kind' });
    expect(await why(bytesOf('%PDF-1.7\n%%EOF'))).toMatchObject({ why: 'file_without_credential' });
    expect(await why(bytesOf(`{"a":${'['.repeat(2000)}${']'.repeat(2000)}}`))).toMatchObject({ why: 'file_without_credential' });
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('%PDF-1.7 ', '\x89PNG\r\n\x1a\n', '<svg ', '{', 'a.b.'),
        async (noise, head) => {
          const bytes = Buffer.concat([Buffer.from(head, 'latin1'), noise]);
          expect(await found(db, bytes)).toHaveProperty('code', 'credentials.file_not_read');
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('one changed byte', () => {
  it('of a PDF or of the JSON is noticed, wherever it is', async () => {
    const db = freshDatabase();
    const [serial = ''] = await peopleWithRecords(db, 1, now);
    const form = await signedForm(db, serial, by);
    if (!form) throw new Error('Nothing was signed.');
    const { json } = form;
    const pdf = await credentialPdf(credentialPaper(form.holding.source, issuer.url, translator('en')), json);
    await rememberFile(db, { serial, form: 'pdf', bytes: pdf }, now);
    const genuine = async (bytes: Uint8Array) => {
      const check = await found(db, bytes);
      return 'ours' in check && check.ours && verdictOf(check.check.findings) === 'yes';
    };
    expect(await genuine(pdf)).toBe(true);
    expect(await genuine(bytesOf(json))).toBe(true);
    for (const whole of [pdf, bytesOf(json)])
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
          const changed = new Uint8Array(whole);
          changed[at] = (changed[at] ?? 0) ^ by;
          expect(await genuine(changed)).toBe(false);
        }),
        { numRuns: 60 },
      );
  });
});

describe('a check of a list', () => {
  it('takes the serials out of a pasted table and answers line by line', async () => {
    const { db, serial } = await made();
    const other = serialOf(1);
    await db.update(recordOfLearning).set({ revokedAt: now, revokedReason: 'issued_in_error' }).where(eq(recordOfLearning.serial, other));
    const slip = `${serial.slice(0, -1)}${serial.endsWith('0') ? '1' : '0'}`;
    const text = `姓名,编号\r\n王,${serial.toLowerCase()}\r\n李,${other}\n张,${slip}\n\n没有编号的一行`;
    const lines = await checkList(db, text, { now, allow: () => granted(null) });
    expect(lines.ok && lines.value.map(({ state, holder }) => [state, holder])).toEqual([
      ['valid', '王＊＊'],
      ['revoked', '王＊＊'],
      ['slip', null],
      ['not_a_code', null],
    ]);
  });

  it('is refused where it is empty, too long, or asked too often', async () => {
    const { db, serial } = await made();
    const ask = async (text: string, allow = () => granted(null)) => {
      const outcome = await checkList(db, text, { now, allow });
      return outcome.ok ? 'granted' : outcome.refusal.code;
    };
    expect(await ask(' \n ')).toBe('credentials.list_empty');
    expect(await ask(`${serial}\n`.repeat(1001))).toBe('credentials.list_too_long');
  });
});
