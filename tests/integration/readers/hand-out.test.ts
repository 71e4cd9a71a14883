import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'readers-'));
vi.stubEnv('DATA_DIR', folder);

const { handOutReader } = await import('#commands/readers/hand-out-reader.ts');
const { letReaderRest } = await import('#commands/readers/made-apart.ts');
const { readerSizes } = await import('#commands/readers/reader-sizes.ts');
const { publishEditions } = await import('#commands/content/publish-editions.ts');
const { readContent } = await import('#ports/reader-sources.ts');
const { freshDatabase } = await import('../../support/database.ts');

type Role = import('#domain/auth/permission.ts').Role;
const now = new Date('2026-11-26T02:00:00Z');
const person = (role: Role) => ({
  kind: 'person' as const,
  personId: 'p',
  accountId: 'a',
  name: '沈若谷',
  grants: [{ role, institutionId: 'i', unitId: null }],
});
const course = { kind: 'course' as const, slug: 'gen-102' };
const head = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString('latin1');

afterAll(async () => {
  await letReaderRest();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const library = readContent();
const published = async () => {
  const db = freshDatabase();
  await publishEditions(
    db,
    { ...library, policies: {}, courses: Object.fromEntries(Object.entries(library.courses).filter(([slug]) => slug === 'gen-102')) },
    now,
  );
  return db;
};

describe('a reader that is asked for', () => {
  it('is made in every form, the same bytes the second time, and its size is known from then on', async () => {
    const db = await published();
    const forms = [
      ['epub', 'PK\u0003\u0004'],
      ['a4', '%PDF'],
      ['phone', '%PDF'],
      ['slides', '%PDF'],
    ] as const;
    for (const [format, start] of forms) {
      const asked = { subject: course, locale: 'zh-CN' as const, edition: 'reader' as const, format };
      const once = await handOutReader(db, asked, { actor: null, now });
      const again = await handOutReader(db, asked, { actor: null, now });
      if (!once.ok || !again.ok) throw new Error(`${format} was refused.`);
      expect(head(once.value.bytes), format).toBe(start);
      expect(Buffer.from(once.value.bytes).equals(Buffer.from(again.value.bytes)), format).toBe(true);
      expect((await readerSizes()).get(once.value.name), format).toBe(once.value.bytes.length);
    }
  });

  it('is refused where there is no such course', async () => {
    const db = await published();
    const asked = {
      subject: { kind: 'course' as const, slug: 'nowhere' },
      locale: 'en' as const,
      edition: 'reader' as const,
      format: 'epub' as const,
    };
    expect(await handOutReader(db, asked, { actor: null, now })).toEqual({ ok: false, refusal: { code: 'readers.unknown' } });
  });
});

describe('the edition for teachers', () => {
  const asked = { subject: course, locale: 'en' as const, edition: 'teacher' as const, format: 'epub' as const };

  it('is handed to whoever teaches or works on questions, and to nobody else', async () => {
    const db = await published();
    for (const role of ['teacher', 'training_administrator', 'item_writer', 'item_reviewer', 'exam_officer'] as const)
      expect((await handOutReader(db, asked, { actor: person(role), now })).ok, role).toBe(true);
    for (const actor of [
      null,
      ...(['learner', 'principal_investigator', 'auditor', 'authority_viewer', 'committee_secretary'] as const).map(person),
    ])
      expect(await handOutReader(db, asked, { actor, now })).toEqual({
        ok: false,
        refusal: { code: 'auth.forbidden', permission: 'classes.teach' },
      });
  });
});
