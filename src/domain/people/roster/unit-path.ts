/** A unit of the institution as it is known: its place is the ids from the top unit down. */
export type KnownUnit = { id: string; parentId: string | null; nameZh: string; nameEn: string | null; closedOn?: string | null };

/** A unit that the roster names and that is not there yet. `path` holds ids with slashes, as the table keeps it; `names` is for people. */
export type NewUnit = { id: string; parentId: string | null; nameZh: string; path: string; names: string[]; people: number };

const tidy = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
const key = (name: string) => tidy(name).toLowerCase().replace(/\s+/g, '');

/** The names from the top unit down: from several columns, or from one in which they are joined by strokes or arrows. A repeated name counts once. */
export const readUnitPath = (cells: readonly string[]): string[] =>
  cells
    .flatMap((cell) => cell.split(/\s*(?:[/\\|>＞／＼→»]|-{2,}|->)\s*/))
    .map(tidy)
    .filter((name, place, all) => name !== '' && name !== all[place - 1]);

export type UnitAnswer = { is: 'known'; id: string } | { is: 'ambiguous'; names: string[] } | { is: 'closed' } | { is: 'new'; id: string };

type Institution = { names: readonly string[] };

/**
 * Finds the units that rows name, and collects those that are not there yet. A path is followed from the top; its first name may also be a
 * unit further down, if only one bears it. The institution's own name at the head of a path is passed over.
 */
export const unitFinder = (known: readonly KnownUnit[], { names }: Institution, newId: () => string) => {
  const units: KnownUnit[] = [...known];
  const made = new Map<string, NewUnit>();
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = new Map<string, KnownUnit[]>();
  const enter = (name: string, unit: KnownUnit) => byName.set(key(name), [...(byName.get(key(name)) ?? []), unit]);
  for (const unit of units) for (const name of new Set([unit.nameZh, unit.nameEn ?? unit.nameZh])) enter(name, unit);
  const own = new Set(names.map(key));
  const answers = new Map<string, UnitAnswer>();

  const pathOf = (id: string): string => {
    const unit = byId.get(id);
    return unit ? `${unit.parentId === null ? '' : pathOf(unit.parentId)}${id}/` : '';
  };
  const namesOf = (id: string): string[] => {
    const unit = byId.get(id);
    return unit ? [...(unit.parentId === null ? [] : namesOf(unit.parentId)), unit.nameZh] : [];
  };
  const create = (name: string, parentId: string | null): KnownUnit => {
    const unit: KnownUnit = { id: newId(), parentId, nameZh: name, nameEn: null };
    byId.set(unit.id, unit);
    enter(name, unit);
    made.set(unit.id, { id: unit.id, parentId, nameZh: name, path: pathOf(unit.id), names: namesOf(unit.id), people: 0 });
    return unit;
  };
  const under = (name: string, parentId: string | null) => byName.get(key(name))?.find((unit) => unit.parentId === parentId);

  const find = (path: readonly string[]): UnitAnswer => {
    const [first = '', ...rest] = path.length > 1 && own.has(key(path[0] ?? '')) ? path.slice(1) : path;
    const named = byName.get(key(first)) ?? [];
    const atTop = under(first, null);
    if (!atTop && named.length > 1) {
      const fitting = named.filter(({ id }) => rest.length > 0 && under(rest[0] ?? '', id));
      if (fitting.length !== 1) return { is: 'ambiguous', names: named.map(({ id }) => namesOf(id).join(' / ')) };
    }
    let at = atTop ?? named.find(({ id }) => rest.length === 0 || under(rest[0] ?? '', id)) ?? named[0] ?? create(first, null);
    for (const name of rest) at = under(name, at.id) ?? create(name, at.id);
    if (at.closedOn) return { is: 'closed' };
    return made.has(at.id) ? { is: 'new', id: at.id } : { is: 'known', id: at.id };
  };

  return {
    /** The unit at the end of a path of names. */
    find: (path: readonly string[]): UnitAnswer => {
      const asked = path.map(key).join('/');
      const answer = answers.get(asked) ?? find(path);
      answers.set(asked, answer);
      return answer;
    },
    /** The unit's names from the top down, for words. */
    namesOf,
    /** The units not there yet, parents before children. */
    newUnits: (): NewUnit[] => [...made.values()],
  };
};
