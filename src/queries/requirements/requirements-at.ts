import type { Reader } from '#db/client.ts';
import { type InForce, policiesAt, requirementsOn } from '#domain/requirements/in-force.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../content/editions.ts';

/** Every requirement in force on a day that can bind anybody at an institution; with `knownAt`, as had been published by then. */
export const requirementsAt = async (db: Reader, institutionId: string, day: PlainDate, knownAt?: Date): Promise<InForce[]> =>
  requirementsOn(policiesAt(await publishedPolicies(db, knownAt), institutionId), day);
