import type { PlainDate } from '#domain/shared/plain-date.ts';

type Day = { day: PlainDate; people: readonly { unitId: string | null }[]; seats: number; projects: number };
export type AskedOfSimulation<D extends Day> = {
  on: D;
  q: string | undefined;
  /** As it stands in the address: a unit, `none` for nowhere, nothing for any. */
  unitId: string | undefined;
  unit: string | undefined;
  page: number;
};

/** Which day, people and page of a simulation an address asks for; of no day, the one on which most would change. */
export const askedOfSimulation = <D extends Day>(asked: URLSearchParams, days: readonly D[], none: D): AskedOfSimulation<D> => {
  const busiest = days.reduce((most, one) => (one.people.length > most.people.length ? one : most), days[0] ?? none);
  const unitId = asked.get('unit') ?? undefined;
  return {
    on: days.find(({ day }) => day === asked.get('day')) ?? busiest,
    q: asked.get('q')?.trim().slice(0, 60) || undefined,
    unitId,
    unit: unitId === '' ? undefined : unitId === 'none' ? '' : unitId,
    page: Math.max(1, Number.parseInt(asked.get('page') ?? '1', 10) || 1),
  };
};
