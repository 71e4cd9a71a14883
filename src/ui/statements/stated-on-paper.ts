import type { Statement } from '#domain/credentials/statement.ts';
import { env } from '#env';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';
import { citationOf } from '../markdoc/clause-words.ts';
import { findClause } from '../markdoc/find-clause.ts';
import type { Paper } from '../papers/paper.ts';
import { statementPaper } from './statement-paper.ts';

/** A statement on paper, with its basis as the registry cites it and the address at which this site checks it. */
export const statedOnPaper = async (statement: Statement, t: Translate): Promise<Paper> => {
  const { clause, regulation } = await findClause(statement.content.basis);
  const verifyUrl = new URL(localised(`/verify/${statement.content.code}`, t.locale), env.PUBLIC_URL).href;
  return statementPaper(statement, { citation: citationOf(clause, regulation, t), verifyUrl }, t);
};
