import type { PlainDate } from '../../shared/plain-date.ts';
import type { Library } from '../library.ts';
import { type Use, usesOf } from '../uses.ts';
import type { Debt } from './debt.ts';

const fileOf = (use: Use): string => {
  switch (use.kind) {
    case 'lesson':
      return `courses/${use.course}/${use.lesson}`;
    case 'policy':
      return `policies/${use.policy}/policy.yaml`;
    case 'case':
      return `cases/${use.case}.yaml`;
    case 'piece':
      return `outreach/${use.piece}/piece.yaml`;
    case 'newsroom':
      return `newsroom/${use.newsroom}.yaml`;
    case 'note':
      return `notes/${use.note}.yaml`;
  }
};

/** What cites clauses of documents that no longer bind on `day`. Of exams it is told how many items do, and not which. */
export const endedDebts = (library: Library, day: PlainDate): Debt[] => {
  const ended = Object.values(library.regulations).filter(({ endedOn }) => endedOn !== undefined && endedOn <= day);
  if (ended.length === 0) return [];
  const uses = usesOf(library);
  const clauses = ended.flatMap(({ clauses, endedOn }) => clauses.map(({ id }) => ({ id, endedOn: endedOn ?? day })));
  const gone = new Set(clauses.map(({ id }) => `clause:${id}`));
  return [
    ...clauses.flatMap(({ id, endedOn }) =>
      (uses.get(`clause:${id}`) ?? []).map((use): Debt => ({ rule: 'clause-ended', file: fileOf(use), place: id, seen: endedOn })),
    ),
    ...Object.entries(library.exams).flatMap(([slug, { items }]): Debt[] => {
      const resting = items.filter(({ use, sources }) => use === 'exam' && sources.some((source) => gone.has(source)));
      return resting.length === 0
        ? []
        : [{ rule: 'clause-ended', file: `exams/${slug}`, place: 'questions', seen: `${resting.length}/${items.length}` }];
    }),
  ];
};
