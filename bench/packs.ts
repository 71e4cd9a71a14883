import { eq } from 'drizzle-orm';
import { openDatabase } from '../db/client.ts';
import { institution, pack, packFile } from '../db/schema/index.ts';
import { removePack } from '../src/commands/packs/delete-pack.ts';
import { orderPack } from '../src/commands/packs/order-pack.ts';
import { takeStep } from '../src/commands/packs/take-step.ts';
import { type PackKind, packSteps } from '../src/domain/reporting/pack/pack.ts';
import { cityCopy } from './city/city-file.ts';
import { now, type Size, today } from './city/sizes.ts';
import { liveAtCollege } from './measured/college-life.ts';
import { tellCity } from './measured/tell.ts';
import { longestTurn, once } from './measured/timing.ts';
import { alone, type Result } from './result.ts';

const MB = 1024 * 1024;

/** An inspection pack and an annual report of an institution of ten thousand people, step by step: how long, how much memory, how large. */
export async function* packs(size: Size): AsyncGenerator<Result[]> {
  const { file, drop } = await cityCopy(size);
  const { db, close } = openDatabase(`file:${file}`);
  try {
    await tellCity(db);
    const [home] = await db.select({ id: institution.id }).from(institution).where(eq(institution.slug, 'city-1'));
    if (!home) throw new Error('The city has no first institution.');
    await liveAtCollege(db, home.id);
    for (const kind of ['inspection', 'annual'] satisfies PackKind[]) yield await madeOf(kind, db, home.id);
  } finally {
    close();
    drop();
  }
}

const madeOf = async (kind: PackKind, db: ReturnType<typeof openDatabase>['db'], institutionId: string): Promise<Result[]> => {
  const asked = { institutionId, committeeId: null, kind, day: today, locale: 'zh-CN' } as const;
  const ordered = await orderPack(db, asked, { actor: { kind: 'system' }, now });
  if (!ordered.ok) throw new Error(ordered.refusal.code);
  const code = ordered.value;
  const results: Result[] = [];
  let [most, wall, cpu] = [0, 0, 0];
  for (const step of packSteps) {
    const [one] = await db.select().from(pack).where(eq(pack.code, code));
    if (!one) throw new Error('The pack is gone.');
    const turn = longestTurn();
    const took = await once(() => takeStep(db, one, step, now));
    const longest = turn();
    most = Math.max(most, process.memoryUsage().rss);
    wall += took.wall;
    cpu += took.cpu;
    results.push(alone(`${kind}, ${step}: by the clock`, took.wall, 's'), alone(`${kind}, ${step}: of a processor`, took.cpu, 's'));
    results.push(alone(`${kind}, ${step}: longest turn in which nobody else was served`, longest, 'ms'));
  }
  const [made] = await db.select().from(pack).where(eq(pack.code, code));
  const files = await db.select().from(packFile).where(eq(packFile.code, code));
  if (made) await removePack(db, made, { actor: { kind: 'system' }, now });
  return [
    alone(`${kind}: people`, made?.content?.standing.people ?? 0, ''),
    alone(`${kind}: projects`, made?.content?.projects.projects.length ?? 0, ''),
    alone(`${kind}: gaps named`, made?.content?.standing.gaps.length ?? 0, ''),
    ...results,
    alone(`${kind}: whole, by the clock`, wall, 's'),
    alone(`${kind}: whole, of a processor`, cpu, 's'),
    alone(`${kind}: memory at most`, most / MB, 'MB'),
    alone(`${kind}: content as JSON`, Buffer.byteLength(JSON.stringify(made?.content)) / MB, 'MB'),
    ...files.map(({ format, size }) => alone(`${kind}: ${format}`, size / MB, 'MB')),
  ];
};
