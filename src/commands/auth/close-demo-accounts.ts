import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { account, person } from '#db/schema/index.ts';
import type { Fact } from '#domain/facts.ts';
import { record } from '../record.ts';
import { closeAllSessions } from './sessions.ts';

/** Closes every account of the demonstration for good and ends its sessions. The people stay on record, labelled as they are. Returns how many. */
export const closeDemoAccounts = (db: Database, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    const open = await tx
      .select({ accountId: account.id, about: account.personId })
      .from(account)
      .innerJoin(person, eq(person.id, account.personId))
      .where(and(eq(person.isDemo, true), isNull(account.closedAt)));
    const facts: Fact[] = [];
    for (const { accountId, about } of open) {
      await tx.update(account).set({ closedAt: now }).where(eq(account.id, accountId));
      await closeAllSessions(tx, accountId);
      facts.push({ type: 'auth.signed_out_everywhere', about, institutionId: null, data: { accountId } });
    }
    await record(tx, { kind: 'system' }, now, facts);
    return open.length;
  });
