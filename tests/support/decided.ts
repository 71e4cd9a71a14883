import { grantExemption } from '#commands/requirements/grant-exemption.ts';
import { grantExtension } from '#commands/requirements/grant-extension.ts';
import type { By } from '#commands/requirements/granting.ts';
import { recogniseLearning } from '#commands/requirements/recognise-learning.ts';
import { recordLeave } from '#commands/requirements/record-leave.ts';
import type { Database } from '#db/client.ts';
import type { NewGrant } from '#domain/requirements/grant-forms.ts';

/** What an outcome granted; a refusal ends the test that expected none. */
export const grantedBy = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

/** Grants something of any kind; returns its id. */
export const grantAny = async (db: Database, wanted: NewGrant, by: By): Promise<string> => {
  switch (wanted.is) {
    case 'exemption': {
      const { is: _, ...given } = wanted;
      return grantedBy(await grantExemption(db, given, by));
    }
    case 'extension': {
      const { is: _, ...given } = wanted;
      return grantedBy(await grantExtension(db, given, by));
    }
    case 'leave': {
      const { is: _, ...given } = wanted;
      return grantedBy(await recordLeave(db, given, by));
    }
    case 'recognition': {
      const { is: _, ...given } = wanted;
      return grantedBy(await recogniseLearning(db, given, by));
    }
  }
};
