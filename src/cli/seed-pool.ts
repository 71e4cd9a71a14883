import { eq } from 'drizzle-orm';
import { letterToken } from '#commands/notifications/signing.ts';
import { answerInvitation, invitationUse } from '#commands/participation/answer-invitation.ts';
import { drawRepresentatives } from '#commands/participation/draw-representatives.ts';
import { judgeApplicant } from '#commands/participation/judge-applicant.ts';
import type { Database } from '#db/client.ts';
import { poolApplicant, poolInvitation } from '#db/schema/index.ts';
import { demoApplicants, demoDraw, demoRepresentatives } from '#db/seed/pool.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { limits } from '#domain/participation/limits.ts';
import { receiptFrom } from '#domain/participation/receipt.ts';
import type { Outcome } from '#domain/shared/outcome.ts';
import { addDays, dayOf, startOfDay } from '#domain/shared/plain-date.ts';

type Place = { institutionId: string; people: Record<string, string> };

const done = <T>(outcome: Outcome<T, { code: `${string}.${string}` }>, what: string): T => {
  if (!outcome.ok) throw new Error(`The demonstration could not ${what}: ${outcome.refusal.code}.`);
  return outcome.value;
};

// Nobody owns these addresses, so nobody can confirm them: they begin where a confirmed application stands.
const applied = async (db: Database, people: typeof demoRepresentatives, now: Date): Promise<string[]> => {
  const appliedOn = dayOf(now);
  const rows = people.map((one) => ({
    ...one,
    ...{ id: crypto.randomUUID(), receipt: receiptFrom(crypto.getRandomValues(new Uint8Array(10))), language: 'zh-CN' as const },
    ...{ interests: [], languages: ['mandarin' as const], trainedOn: null, isDemo: true, state: 'waiting' as const, appliedOn },
    deleteOn: addDays(appliedOn, limits.wordsDays),
  }));
  await db.insert(poolApplicant).values(rows);
  return rows.map(({ id }) => id);
};

// Every fourth of those asked says no, until all seats are taken; letters to invented addresses are not sent.
const answer = async (db: Database, drawId: string, now: Date): Promise<void> => {
  for (let said = 1; ; said += 1) {
    const [open] = await db.select().from(poolInvitation).where(eq(poolInvitation.state, 'invited')).limit(1);
    if (!open) break;
    const token = await letterToken(db, invitationUse, open.id, now);
    const given = { token, answer: said % demoDraw.declinesEvery === 0 ? ('declined' as const) : ('accepted' as const) };
    done(await answerInvitation(db, given, now), 'answer an invitation');
  }
  await db.update(poolInvitation).set({ sentAt: now }).where(eq(poolInvitation.drawId, drawId));
};

/** Gives the demonstration a pool of invented people, two applications that wait, and a draw that was answered. Returns the draw. */
export const seedPool = async (db: Database, { institutionId, people }: Place, now: Date): Promise<string> => {
  const day = (inDays: number) => addDays(dayOf(now), inDays);
  const at = (inDays: number) => new Date(startOfDay(day(inDays)).getTime() + 10 * 3_600_000);
  const actor: Actor = {
    ...{ kind: 'person', personId: people.secretary ?? '', accountId: '', name: '' },
    grants: [{ role: 'committee_secretary', institutionId, unitId: null }],
  };
  const joined = { actor, now: at(-60) };
  for (const applicantId of await applied(db, demoRepresentatives, joined.now))
    done(await judgeApplicant(db, { applicantId, verdict: 'accept', ground: null }, joined), 'take people into the pool');
  await db.update(poolApplicant).set({ toldAt: joined.now });
  const { drawnInDays, answerInDays, neededInDays, declinesEvery: _every, seed, ...draw } = demoDraw;
  const asked = {
    ...{ ...draw, strata: [...draw.strata], basis: 'pool' as const, interested: 'leave-out' as const },
    ...{ institutionId, answerBy: day(answerInDays), neededOn: day(neededInDays) },
  };
  const drawId = done(await drawRepresentatives(db, asked, { actor, now: at(drawnInDays), seed }), 'draw representatives');
  await answer(db, drawId, at(drawnInDays + 2));
  await applied(db, demoApplicants, at(-2));
  // One of them named a record of the course that is not there any more, so that the desk has somebody who is not drawn.
  await db
    .update(poolApplicant)
    .set({ trainedOn: day(-70), recordMark: 'of-no-record' })
    .where(eq(poolApplicant.contact, demoRepresentatives[0]?.contact ?? ''));
  return drawId;
};
