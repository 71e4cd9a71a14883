/** People as an act names them: those who were chosen, or by their staff or student numbers at the institution. */
export type NamedPeople = { personIds: readonly string[] } | { numbers: readonly string[] };
