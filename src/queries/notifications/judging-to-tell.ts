import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { angoffJudge, angoffPanel } from '#db/schema/index.ts';
import type { JudgingToTell } from '#domain/notifications/notice.ts';

/** The seats on panels for which these people are waited for: invited and not yet agreed, or agreed and the second round is open. */
export const judgingToTell = async (db: Reader, personIds: readonly string[]): Promise<Map<string, JudgingToTell[]>> => {
  const rows = await db
    .select({ seat: angoffJudge.id, personId: angoffJudge.personId, agreedAt: angoffJudge.agreedAt, state: angoffPanel.state })
    .from(angoffJudge)
    .innerJoin(angoffPanel, eq(angoffPanel.id, angoffJudge.panelId))
    .where(
      and(
        inArray(angoffJudge.personId, [...personIds]),
        isNull(angoffJudge.excusedAt),
        inArray(angoffPanel.state, ['preparing', 'first', 'second']),
      ),
    );
  const waiting = rows.filter(({ agreedAt, state }) => agreedAt === null || state === 'second');
  return new Map(
    [...Map.groupBy(waiting, ({ personId }) => personId)].map(([personId, seats]) => [
      personId,
      seats.map(({ seat, agreedAt }): JudgingToTell => ({ seat, asks: agreedAt === null ? 'agree' : 'second' })),
    ]),
  );
};
