import type { Reader } from '#db/client.ts';
import { knownAtOf } from '#domain/reporting/as-of.ts';
import type { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import type { Within } from '../people/within.ts';
import { type Matrix, matrix, wholeMatrix } from './matrix.ts';
import { matrixThen, wholeMatrixThen } from './matrix-then.ts';

type Asked = { within: Within; filter: MatrixFilter; now: Date };
export type MatrixAsked<M> = { day: PlainDate; knownAt: Date | undefined; matrix: M | 'tooMany' };

const meant = ({ within, filter, now }: Asked) => {
  const today = dayOf(now);
  return { within, filter, today, day: filter.day ?? today };
};

/** The page of the matrix that an address asks for: of a day, as known now or at an instant. */
export const matrixAsked = async (db: Reader, asked: Asked): Promise<MatrixAsked<Matrix>> => {
  const knownAt = knownAtOf(asked.filter, asked.now);
  const { day, ...rest } = meant(asked);
  return { day, knownAt, matrix: knownAt ? await matrixThen(db, { ...rest, day, knownAt }) : await matrix(db, { ...rest, day }) };
};

/** Everybody it reaches, for a file. */
export const wholeMatrixAsked = async (db: Reader, asked: Asked): Promise<MatrixAsked<Pick<Matrix, 'columns' | 'rows'>>> => {
  const knownAt = knownAtOf(asked.filter, asked.now);
  const { day, ...rest } = meant(asked);
  return { day, knownAt, matrix: knownAt ? await wholeMatrixThen(db, { ...rest, day, knownAt }) : await wholeMatrix(db, { ...rest, day }) };
};
