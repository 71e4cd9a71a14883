import { and, eq, isNotNull, isNull, notExists } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion, recordOfLearning } from '#db/schema/index.ts';

/** A condition on completions: the record of learning for it has not been revoked. */
export const stillCounts = (db: Reader) =>
  notExists(
    db
      .select({ id: recordOfLearning.id })
      .from(recordOfLearning)
      .where(
        and(eq(recordOfLearning.completionId, completion.id), isNotNull(recordOfLearning.revokedAt), isNull(recordOfLearning.supersededBy)),
      ),
  );
