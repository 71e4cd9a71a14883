import { strToU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { discardItems, stageItems, takeItems } from '#commands/bank/stage-items.ts';
import { itemImport, ownItemVersion } from '#db/schema/index.ts';
import { ownEntries } from '#queries/bank/bank-entries.ts';
import { itemImportById } from '#queries/bank/import-by-id.ts';
import { bankWorld } from '../../support/bank-world.ts';
import { freshDatabase } from '../../support/database.ts';

const gift = '// [id:A-1]\nWho reviews the protocol?{=committee ~printer ~porter}\n\nTrue?{T}\n';

// The first test of a file publishes every course, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('a file of items', () => {
  it('is looked at first, and taken in as drafts with what they lack', async () => {
    const db = freshDatabase();
    const { institutionId, writer, now } = await bankWorld(db);
    const by = () => ({ actor: writer, now: now() });
    const staged = await stageItems(db, { institutionId, exam: 'gen-101', fileName: 'bank.gift', bytes: strToU8(gift) }, by());
    if (!staged.ok) throw new Error(staged.refusal.code);
    expect(await db.$count(ownItemVersion)).toBe(0);
    const seen = await itemImportById(db, staged.value, by());
    expect(seen.ok && [seen.value.fresh.length, seen.value.known.length, seen.value.read.leftOut.length]).toEqual([1, 0, 1]);

    expect(await takeItems(db, { importId: staged.value }, by())).toEqual({ ok: true, value: 1 });
    const [entry] = await ownEntries(db, institutionId);
    expect(entry).toMatchObject({ state: 'draft', exam: 'gen-101', id: expect.stringMatching(/^OWN-/) });
    expect(await takeItems(db, { importId: staged.value }, by())).toMatchObject({ refusal: { code: 'bank.import_over' } });

    const again = await stageItems(db, { institutionId, exam: 'gen-101', fileName: 'bank.gift', bytes: strToU8(gift) }, by());
    if (!again.ok) throw new Error(again.refusal.code);
    const twice = await itemImportById(db, again.value, by());
    expect(twice.ok && [twice.value.fresh.length, twice.value.known.length]).toEqual([0, 1]);
    expect(await discardItems(db, { importId: again.value }, by())).toMatchObject({ ok: true });
    expect(await db.$count(itemImport)).toBe(0);
  });

  it('that is refused leaves nothing behind, and so does one of somebody who may not', async () => {
    const db = freshDatabase();
    const { institutionId, writer, domain, now } = await bankWorld(db);
    const file = { institutionId, exam: 'gen-101', fileName: 'x.xml', bytes: strToU8('<!DOCTYPE quiz><quiz/>') };
    expect(await stageItems(db, file, { actor: writer, now: now() })).toMatchObject({
      refusal: { code: 'bank.file_refused', fault: { code: 'has_doctype' } },
    });
    expect(await stageItems(db, file, { actor: domain, now: now() })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await db.$count(itemImport)).toBe(0);
  });
});
