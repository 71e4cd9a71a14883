import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { measureRespondent, measureResponse } from '#db/schema/index.ts';
import { evaluationPage } from '#queries/assessment/evaluation-page.ts';
import { freshDatabase } from '../../support/database.ts';
import { examWorld, morning } from '../../support/exam-world.ts';
import { anInstitution, asRole } from '../../support/people.ts';

const answered = async (db: Database, institutionId: string, count: number) => {
  for (let i = 0; i < count; i += 1) {
    const id = crypto.randomUUID();
    await db
      .insert(measureRespondent)
      .values({ id, personId: null, course: 'gen-101', firstForm: i % 2 === 0 ? 'A' : 'B', institutionId, joinedAt: morning });
    await db.insert(measureResponse).values(
      (['pre', 'post'] as const).map((occasion) => ({
        id: crypto.randomUUID(),
        respondentId: id,
        occasion,
        form: 'A' as const,
        dimension: 'decision' as const,
        score: occasion === 'pre' ? 3 + (i % 3) : 5 + (i % 3),
        outOf: 8,
        answeredAt: morning,
      })),
    );
  }
};

describe('what a course changed', () => {
  it('is told of an institution to who reads its measures, and of all to who reads all', async () => {
    const db = freshDatabase();
    await examWorld(db);
    const large = await anInstitution(db, 'large');
    const small = await anInstitution(db, 'small');
    await answered(db, large.institutionId, 24);
    await answered(db, small.institutionId, 10);
    const decision = async (actor: ReturnType<typeof asRole>, institution?: string) => {
      const shown = await evaluationPage(db, { course: 'gen-101', institution }, actor);
      return shown.ok ? shown.value.evaluation.decision : shown.refusal.code;
    };
    expect(await decision(asRole('auditor', large.institutionId))).toMatchObject({
      few: false,
      n: 24,
      change: { mean: expect.closeTo(0.25, 9) },
    });
    expect(await decision(asRole('training_administrator', small.institutionId))).toEqual({ few: true });
    expect(await decision(asRole('training_administrator', small.institutionId), large.institutionId)).toEqual({ few: true });
    expect(await decision(asRole('authority_viewer', null))).toMatchObject({ few: false, n: 24 });
    expect(await decision(asRole('learner', null))).toBe('auth.forbidden');
    expect(await decision(asRole('committee_secretary', large.institutionId))).toBe('auth.forbidden');
  });

  it('is written once for each occasion and outcome', async () => {
    const db = freshDatabase();
    const { institutionId } = await anInstitution(db, 'once');
    await answered(db, institutionId, 1);
    const [there] = await db.select().from(measureResponse);
    if (!there) throw new Error('Nothing was written.');
    await expect(db.insert(measureResponse).values({ ...there, id: crypto.randomUUID(), score: 8 })).rejects.toThrow();
  });
});
