import { whatTells } from '../consultation/consultation.ts';

export type StatementFault =
  | { code: 'participation.more_than_one_idea'; field: 'statement' }
  | { code: 'participation.names_somebody'; field: 'statement'; found: string[] };

// What ends a sentence in either language, where something follows it.
const sentenceEnd = /[。！？!?；;][^。！？!?；;]|\.\s+\p{Lu}/u;

/** What keeps a statement from being voted on as one: a second sentence, or a person, body or number that it names. */
export const statementFaults = (words: string, names: readonly string[]): StatementFault[] => {
  const faults: StatementFault[] = [];
  if (sentenceEnd.test(words.trim())) faults.push({ code: 'participation.more_than_one_idea', field: 'statement' });
  const found = whatTells(words, names);
  if (found.length > 0) faults.push({ code: 'participation.names_somebody', field: 'statement', found });
  return faults;
};
