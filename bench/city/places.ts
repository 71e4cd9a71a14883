import { institution, unit } from '#db/schema/index.ts';
import type { Bulk } from './bulk.ts';
import type { Dice } from './dice.ts';
import { largeUnitShare, shares, units } from './sizes.ts';

export type Unit = { id: string; institutionId: string; path: string };
export type Place = { institutionId: string; units: Unit[] };

/** Six institutions; in each a fifth of the units stand at the top, and the others below them. */
export const layPlaces = (bulk: Bulk, { id }: Dice): Place[] =>
  shares.map((_, i) => {
    const institutionId = id();
    const isDemo = true;
    bulk.add(institution, {
      id: institutionId,
      slug: `city-${i + 1}`,
      nameZh: `城市单位${i + 1}（演示）`,
      nameEn: `City ${i + 1} (demo)`,
      isDemo,
    });
    const made: Unit[] = [];
    const each = units / shares.length;
    for (let n = 0; n < each; n += 1) {
      const above = n < each / 5 ? undefined : made[n % (each / 5)];
      const one = { id: id(), institutionId, path: '' };
      one.path = `${above?.path ?? ''}${one.id}/`;
      const names = { nameZh: `第${n + 1}院系（演示）`, nameEn: `Unit ${n + 1} (demo)` };
      bulk.add(unit, { id: one.id, institutionId, parentId: above?.id ?? null, path: one.path, closedOn: null, ...names });
      made.push(one);
    }
    return { institutionId, units: made };
  });

/** Where somebody works. The last unit of the first institution is the large one. */
export const placeFor = (places: readonly Place[], dice: Dice): Unit => {
  const large = places[0]?.units.at(-1);
  if (large && dice.chance(largeUnitShare)) return large;
  let at = dice.int(0, 99) / 100;
  const found = places.find((_, i) => {
    at -= shares[i] ?? 0;
    return at < 0;
  });
  return dice.pick((found ?? (places[0] as Place)).units.slice(0, found === places[0] ? -1 : undefined));
};
