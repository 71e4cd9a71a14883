import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { completion, obligation, person, project, requirementStatus } from '#db/schema/index.ts';
import { advance } from '#domain/advance.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { standings } from '#queries/progress/standings.ts';
import { buildCity } from '../../../bench/city/build.ts';
import { now } from '../../../bench/city/sizes.ts';

const folder = mkdtempSync(join(tmpdir(), 'minglun-city-'));
const file = join(folder, 'city.db');
beforeAll(() => buildCity(file, { size: 'tiny', seed: 7 }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inCity = async <T>(ask: (db: ReturnType<typeof openDatabase>['db']) => Promise<T>): Promise<T> => {
  const { db, close } = openDatabase(`file:${file}`);
  try {
    return await ask(db);
  } finally {
    close();
  }
};

describe('a city that is generated to be measured', () => {
  it('has people on projects, who learnt and owe, some ten obligations each', () =>
    inCity(async (db) => {
      const size = async (table: typeof person | typeof project | typeof completion | typeof obligation | typeof requirementStatus) =>
        (await db.select({ n: count() }).from(table))[0]?.n ?? 0;
      expect([await size(person), await size(project)]).toEqual([240, 48]);
      expect(await size(obligation)).toBeGreaterThan(240 * 8);
      expect(await size(completion)).toBeGreaterThan(240 * 4);
      expect(await size(requirementStatus)).toBeGreaterThan(240 * 5);
    }));

  it('is as the domain would have it: there is nothing left to advance', () =>
    inCity(async (db) => {
      const policies = await publishedPolicies(db);
      const people = await db.select({ id: person.id }).from(person);
      const found = await standings(
        db,
        people.map(({ id }) => id),
      );
      for (const standing of found.values())
        for (const [what, rows] of Object.entries(advance(standing, policies, now, () => 'new')))
          expect({ what, rows }).toEqual({ what, rows: [] });
    }));
});
