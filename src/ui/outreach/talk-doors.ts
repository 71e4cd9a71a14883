/** Ways to take part that stand at the head of the column 一起谈, in order. The words of each are `columns.door-<name>` and `columns.door-<name>-what`. */
export const talkDoors = [
  { name: 'consultations', path: '/talk/topics' },
  { name: 'receipt', path: '/talk/receipt' },
  { name: 'moderation', path: '/talk/moderation' },
  { name: 'questions', path: '/talk/questions' },
  { name: 'hearings', path: '/talk/hearings' },
  { name: 'pool', path: '/talk/pool' },
  { name: 'concerns', path: '/talk/concerns' },
  { name: 'societies', path: '/societies' },
  { name: 'guidance', path: '/guidance' },
  { name: 'representative', path: '/courses/rec-203' },
  { name: 'corrections', path: '/corrections' },
] as const satisfies { name: string; path: string }[];
