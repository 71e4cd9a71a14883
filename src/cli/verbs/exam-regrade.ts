import { z } from 'zod';
import { regradeExam } from '#commands/assessment/regrade-exam.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { given } from '../given.ts';
import { Mistake } from '../mistake.ts';
import { withDatabase } from '../with-database.ts';

export const about =
  'Judges the closed papers of an exam again, by its voided items and the keys of its newest edition. No result goes down; a pass that would is kept and listed.';
export const usage = 'npm run minglun -- exam regrade --exam <slug>';

const Flags = z.object({ exam: z.string().min(1) });

/** Judges an exam's papers again after a key was corrected. Safe to run again. */
export const run = async (args: string[]): Promise<void> => {
  const { exam } = given(args, Flags, usage);
  const done = await withDatabase(async (db) => {
    if (!(await newestEdition(db, 'exam', exam))) throw new Mistake(`There is no exam ${exam}.\n  ${usage}`);
    return regradeExam(db, { exam, cause: 'corrected_key' }, { actor: { kind: 'system' }, now: new Date() });
  });
  const { none, better, pass_gained: gained, pass_kept: kept, not_lowered: lower } = done;
  console.log(
    `minglun: ${exam} judged again: ${none} papers as they were, ${better} better, ${gained} passed by it, ${lower} that would be lower and stay`,
  );
  if (kept > 0)
    console.log(
      `minglun: ${kept} passes would fall by the new judgement alone; they stand, and wait for a decision at /admin/exams/${exam}/items`,
    );
};
