import type { Reader } from '#db/client.ts';
import { consultationStatement, moderationWord } from '#db/schema/index.ts';
import { type Ground, grounds } from '#domain/participation/moderation.ts';
import { dayOf } from '#domain/shared/plain-date.ts';

export type ModerationMonth = {
  month: string;
  received: number;
  published: number;
  turnedDown: number;
  appeals: number;
  granted: number;
  grounds: { ground: Ground; n: number }[];
};

const monthOf = (at: Date) => dayOf(at).slice(0, 7);

/** What moderation did, month by month, the newest first: numbers and no words of anybody. */
export const moderationMonths = async (db: Reader): Promise<ModerationMonth[]> => {
  const statements = await db
    .select({
      createdAt: consultationStatement.createdAt,
      decidedAt: consultationStatement.decidedAt,
      state: consultationStatement.state,
      appealedAt: consultationStatement.appealedAt,
    })
    .from(consultationStatement);
  const words = await db
    .select({ verdict: moderationWord.verdict, ground: moderationWord.ground, at: moderationWord.at })
    .from(moderationWord);
  const months = new Set([...statements.map(({ createdAt }) => monthOf(createdAt)), ...words.map(({ at }) => monthOf(at))]);
  return [...months]
    .sort((a, b) => (a < b ? 1 : -1))
    .map((month) => {
      const said = words.filter(({ at }) => monthOf(at) === month);
      const counted = (verdict: string) => said.filter((one) => one.verdict === verdict).length;
      return {
        month,
        received: statements.filter(({ createdAt }) => monthOf(createdAt) === month).length,
        published: statements.filter(({ state, decidedAt }) => state === 'accepted' && decidedAt !== null && monthOf(decidedAt) === month)
          .length,
        turnedDown: counted('reject'),
        appeals: statements.filter(({ appealedAt }) => appealedAt !== null && monthOf(appealedAt) === month).length,
        granted: counted('grant'),
        grounds: grounds.map((ground) => ({ ground, n: said.filter((one) => one.ground === ground).length })).filter(({ n }) => n > 0),
      };
    });
};
