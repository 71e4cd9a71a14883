/** Ways to be heard besides consultations, in order. The words of each are `columns.door-<name>` and `columns.door-<name>-what`. */
export const otherDoors = [
  { name: 'guidance', path: '/guidance' },
  { name: 'representative', path: '/courses/rec-203' },
  { name: 'corrections', path: '/corrections' },
] as const satisfies { name: string; path: string }[];
