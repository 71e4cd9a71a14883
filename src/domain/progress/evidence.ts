/** What can count toward a completion. More sources will come; nothing that reads evidence asks where it came from. */
export const evidenceKinds = ['lesson_act', 'exam_pass'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One thing a person did that counts: an act in a lesson (`ref` is `<lesson>/<act>`), or a passed exam (`ref` is the exam). */
export type Evidence = { id: string; personId: string; kind: EvidenceKind; course: string; ref: string; editionId: string; at: Date };
