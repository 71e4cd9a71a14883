/** What can count toward a completion. More sources will come; nothing that reads evidence asks where it came from. */
export const evidenceKinds = ['lesson_act', 'exam_pass'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** How far above its cut an exam was passed. */
export const passStrengths = ['plain', 'strong'] as const;
export type PassStrength = (typeof passStrengths)[number];

/** `strength` is absent of passes from before there was a difference. */
export type EvidenceDetail = { choice?: string; attemptId?: string; strength?: PassStrength };

/** One thing a person did that counts: an act in a lesson (`ref` is `<lesson>/<act>`), or a passed exam (`ref` is the exam). */
export type Evidence = {
  id: string;
  personId: string;
  kind: EvidenceKind;
  course: string;
  ref: string;
  editionId: string;
  at: Date;
  detail?: EvidenceDetail;
};
