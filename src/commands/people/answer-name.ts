import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport, rosterRow } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NameAnswer } from '#domain/people/roster.ts';
import type { ApplyRefusal, NameRefusal } from '#domain/people/roster-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { importById } from '#queries/people/roster/import-by-id.ts';
import { knownPeople } from '#queries/people/roster/known-people.ts';
import { rejudgeRow } from './roster/rejudge-row.ts';

type Refused = NameRefusal | ApplyRefusal | Forbidden | NotFound;

/**
 * Says of one row, whose number is known under another name, that the person's name has changed, or that the roster is mistaken. The answer
 * holds for the name that stands now: should that change before the roster is in force, the row is asked about again.
 */
export const answerName = async (
  db: Database,
  { importId, line, answer }: { importId: string; line: number; answer: NameAnswer },
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<number, Refused>> => {
  const found = await importById(db, importId, actor);
  if (!found.ok) return found;
  const { status, institutionId } = found.value;
  if (status !== 'staged') return refused({ code: 'people.roster_not_ready' });
  const [row] = await db
    .select({ parsed: rosterRow.parsed })
    .from(rosterRow)
    .where(and(eq(rosterRow.importId, importId), eq(rosterRow.line, line)));
  const parsed = row?.parsed;
  const known = parsed && (await knownPeople(db, institutionId, [parsed.number])).byNumber(parsed.numberKind, parsed.number);
  if (!parsed || !known || known.name === parsed.name) return refused({ code: 'people.roster_no_other_name' });

  const nameAnswers = await db.transaction(async (tx) => {
    const [one] = await tx.select({ said: rosterImport.nameAnswers }).from(rosterImport).where(eq(rosterImport.id, importId));
    const said = { ...one?.said, [line]: { answer, from: known.name } };
    await tx.update(rosterImport).set({ nameAnswers: said }).where(eq(rosterImport.id, importId));
    return said;
  });
  await rejudgeRow(db, { ...found.value, nameAnswers }, line, now);
  return granted(line);
};
