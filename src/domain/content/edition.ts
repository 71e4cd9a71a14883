/** What is published as immutable editions. */
export const editionKinds = ['course', 'exam', 'policy'] as const;
export type EditionKind = (typeof editionKinds)[number];

/** editorial 勘误, minor 小修, material 实质修订: how an edition differs from the one before it. */
export const changes = ['editorial', 'minor', 'material'] as const;
export type Change = (typeof changes)[number];

/** A published version of a course, exam or policy. Completions, papers and obligations point at one for ever. */
export type Edition = { id: string; kind: EditionKind; slug: string; version: string; change: Change; digest: string; publishedAt: Date };
