import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { openAccount } from '#commands/auth/open-account.ts';
import { importItems } from '#commands/bank/import-items.ts';
import { itemsIn } from '#domain/bank/draft-case.ts';
import { Item } from '#domain/content/item.ts';
import { writeItemFile } from '#ports/item-files.ts';
import { everyOwnItem } from '#queries/bank/every-own-item.ts';
import { itemsText } from '#queries/bank/item-text.ts';
import { bankWorld } from '../../support/bank-world.ts';
import { freshDatabase } from '../../support/database.ts';

vi.setConfig({ testTimeout: 30_000 });

describe('the operator’s files', () => {
  it('hold what is live under the schema of the shipped banks', async () => {
    const db = freshDatabase();
    const { live } = await bankWorld(db);
    const id = await live();
    const rows = await everyOwnItem(db, 'gen-101', 'test');
    const folder = mkdtempSync(join(tmpdir(), 'items-'));
    writeFileSync(join(folder, 'own-o2.yaml'), itemsText(rows.flatMap((row) => itemsIn(row.content, row.id))));
    const [read] = parse(readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8'));
    expect(Item.parse(read)).toMatchObject({ id, objective: 'O2' });
    rmSync(folder, { recursive: true });
  });

  it('come in under the name of a person, who then may not review them', async () => {
    const db = freshDatabase();
    const { writer, domain, step, live, now } = await bankWorld(db);
    await openAccount(db, {
      personId: writer.personId,
      email: 'writer@test.example',
      password: 'a long password 1',
      locale: 'zh-CN',
      now: now(),
    });
    await live();
    const [row] = await everyOwnItem(db, 'gen-101', 'test');
    if (!row) throw new Error('no item');
    const { body } = writeItemFile({ items: itemsIn(row.content, 'BACK-1'), stories: [] }, 'csv', 'en');
    const again = await importItems(
      db,
      {
        institution: 'test',
        exam: 'gen-101',
        writer: 'writer@test.example',
        fileName: 'x.csv',
        bytes: new TextEncoder().encode(String(body)),
      },
      now(),
    );
    // The bank holds it word for word, so nothing comes in twice.
    expect(again).toMatchObject({ ok: true, value: { taken: 0, known: 1 } });
    const gift = new TextEncoder().encode('谁来审查？{=委员会 ~印刷厂 ~搬运工}');
    const came = await importItems(
      db,
      { institution: 'test', exam: 'gen-101', writer: 'WRITER@test.example', fileName: 'x.gift', bytes: gift },
      now(),
    );
    expect(came).toMatchObject({ ok: true, value: { taken: 1 } });
    expect(
      await importItems(
        db,
        { institution: 'nowhere', exam: 'gen-101', writer: 'writer@test.example', fileName: 'x.gift', bytes: gift },
        now(),
      ),
    ).toMatchObject({ refusal: { code: 'shared.not_found' } });
    const draft = (await everyOwnItem(db, 'gen-101', 'test')).find(({ state }) => state === 'draft');
    expect(await step(draft?.id ?? '', 'submit', domain)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });
});
