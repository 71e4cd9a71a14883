import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certificationOffice } from '#db/schema/index.ts';
import type { Office } from '#domain/certification/application.ts';

/** Whether issuing takes one officer or two at an institution; one until it said otherwise. */
export const officeOf = async (db: Reader, institutionId: string): Promise<Office> => {
  const [row] = await db
    .select({ office: certificationOffice.office })
    .from(certificationOffice)
    .where(eq(certificationOffice.institutionId, institutionId))
    .orderBy(desc(certificationOffice.setAt))
    .limit(1);
  return row?.office ?? 'one';
};
