import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation } from '#db/schema/index.ts';
import { isCurrent } from '#domain/requirements/is-current.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { knownAt, recordsOf } from '../records-of.ts';
import { requirementsAt } from '../requirements-at.ts';
import { decisionsAbout } from './decisions-about.ts';
import type { Decision, DecisionNames } from './decisions-told.ts';

/** A requirement whose due day was moved, or which need not be met, and by what. `writtenOn`: the due day as the rule wrote it. */
export type DecidedFor = { title: Bilingual; writtenOn: PlainDate | null; dueOn: PlainDate | null; by: Decision[] };

/** What was decided for a person that makes a day of theirs other than the rules say, at every institution of theirs. */
export const decidedFor = async (db: Reader, personId: string, now: Date): Promise<{ decided: DecidedFor[]; names: DecisionNames[] }> => {
  const day = dayOf(now);
  const rows = await db.selectDistinct({ id: affiliation.institutionId }).from(affiliation).where(eq(affiliation.personId, personId));
  const record = (await recordsOf(db, [personId])).get(personId);
  if (!record) return { decided: [], names: [] };
  const [decided, names]: [DecidedFor[], DecisionNames[]] = [[], []];
  for (const { id: institutionId } of rows) {
    const told = await decisionsAbout(db, { personId, institutionId, now, day });
    const known = knownAt(record, institutionId);
    for (const one of await requirementsAt(db, institutionId, day)) {
      const why = isCurrent(known, one, day);
      const ids = new Set(
        why.origins.flatMap((origin) =>
          origin.by === 'extension' || origin.by === 'leave' || origin.by === 'exemption' ? [origin.id] : [],
        ),
      );
      const by = told.decisions.filter(({ id }) => ids.has(id));
      if (by.length === 0 || (why.due === null && why.state !== 'exempt')) continue;
      const written = known.open
        .filter(({ policy, requirement }) => policy === one.policy && requirement === one.rule.id)
        .map(({ dueOn }) => dueOn);
      decided.push({ title: one.rule.title, writtenOn: written.sort()[0] ?? null, dueOn: why.due?.on ?? null, by });
    }
    names.push(told.names);
  }
  return { decided, names };
};
