import { eq } from 'drizzle-orm';
import { type Database, openDatabase } from '../db/client.ts';
import { institution, requirementStatus } from '../db/schema/index.ts';
import { applyRoster } from '../src/commands/people/apply-roster.ts';
import { stageRoster } from '../src/commands/people/stage-roster.ts';
import { undoRoster } from '../src/commands/people/undo-roster.ts';
import { rebuildStatuses } from '../src/commands/requirements/rebuild-statuses.ts';
import { csvOf } from '../src/ports/write-spreadsheet.ts';
import { cityCopy } from './city/city-file.ts';
import { now, type Size } from './city/sizes.ts';
import { longestHold } from './measured/longest-hold.ts';
import { once } from './measured/timing.ts';
import { alone, type Result } from './result.ts';

const newcomers = 5_000;
const by = { actor: { kind: 'system' } as const, now };

const roster = (): Uint8Array => {
  const header = ['工号', '姓名', '部门', '岗位', '入职日期', '状态'];
  const rows = Array.from({ length: newcomers }, (_, n) => [
    `N${100_000 + n}`,
    `新人${n}`,
    `第${1 + (n % 19)}院系（演示）`,
    '科研',
    '2026-11-01',
    '在职',
  ]);
  return new TextEncoder().encode(csvOf([header, ...rows]));
};

const told = async (name: string, db: Database, act: () => Promise<unknown>): Promise<Result[]> => {
  const watched = longestHold(db);
  const { wall, cpu } = await once(act);
  const { longest, transactions } = watched();
  return [
    alone(`${name}: by the clock`, wall, 's'),
    alone(`${name}: of a processor`, cpu, 's'),
    alone(`${name}: transactions`, transactions, ''),
    alone(`${name}: longest the writer was held`, longest, 'ms'),
  ];
};

/** How long the writer is held at a time by the long works: working standings out anew, bringing a roster in force, and taking it back. */
export async function* holds(size: Size): AsyncGenerator<Result[]> {
  const { file, drop } = await cityCopy(size);
  const { db, close } = openDatabase(`file:${file}`);
  try {
    const [home] = await db.select({ id: institution.id }).from(institution).where(eq(institution.slug, 'city-1'));
    const institutionId = home?.id ?? '';
    yield await told(`${size} city: rebuild, nothing has changed`, db, () => rebuildStatuses(db, now));
    await db.delete(requirementStatus);
    yield await told(`${size} city: rebuild, every row is written`, db, () => rebuildStatuses(db, now));
    let importId = '';
    yield await told(`roster of ${newcomers}: read and judged`, db, async () => {
      const staged = await stageRoster(db, { institutionId, fileName: 'roster.csv', bytes: roster() }, by);
      if (!staged.ok) throw new Error(staged.refusal.code);
      importId = staged.value.importId;
    });
    yield await told(`roster of ${newcomers}: put in force`, db, async () => {
      const applied = await applyRoster(db, { importId, newUnits: 'confirmed' }, by);
      if (!applied.ok) throw new Error(applied.refusal.code);
    });
    yield await told(`roster of ${newcomers}: taken back`, db, async () => {
      const undone = await undoRoster(db, { importId }, by);
      if (!undone.ok) throw new Error(undone.refusal.code);
    });
  } finally {
    close();
    drop();
  }
}
