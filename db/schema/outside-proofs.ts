import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type FileKind, fileKinds } from '#domain/projects/outside/file-kind.ts';
import { proofKinds, proofStates } from '#domain/projects/outside/proof.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution, person } from './people.ts';
import { project } from './projects.ts';

/** What somebody from outside handed in for a requirement of a project, and what was decided on it. Its file lies in DATA_DIR under this id. */
export const outsideProof = sqliteTable(
  'outside_proof',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    projectId: text()
      .notNull()
      .references(() => project.id),
    kind: text({ enum: proofKinds }).notNull(),
    course: text().notNull(),
    issuer: text().notNull(),
    learntOn: plainDate().notNull(),
    untilOn: plainDate(),
    reference: text(),
    fileKind: text({ enum: Object.keys(fileKinds) as [FileKind, ...FileKind[]] }),
    fileDigest: text(),
    fileSize: integer(),
    fileDeletedAt: instant(),
    handedInAt: instant().notNull(),
    state: text({ enum: proofStates }).notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    reason: text(),
    recognitionId: text(),
  },
  (table) => [
    index('outside_proof_person').on(table.personId),
    index('outside_proof_institution').on(table.institutionId, table.state),
    oneOf(table.kind, proofKinds),
    oneOf(table.state, proofStates),
  ],
);
