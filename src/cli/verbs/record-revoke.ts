import { parseArgs } from 'node:util';
import { revokeRecord } from '#commands/credentials/revoke-record.ts';
import { openDatabase } from '#db/client.ts';
import { RevokeRecord, revocationReasons } from '#domain/credentials/revocation.ts';
import type { AnyRefusal } from '#domain/refusals.ts';
import { env } from '#env';
import { refusalWords } from '#i18n/refusal-words.ts';
import { Mistake } from '../mistake.ts';

export const about = 'Revokes a record of learning, for a reason that is shown to whoever checks it.';
export const usage = `npm run minglun -- record revoke <serial> --reason <${revocationReasons.join(' | ')}>`;

const whyNot = (refusal: AnyRefusal) => (refusal.code === 'shared.not_found' ? 'no record has this serial.' : refusalWords(refusal, 'en'));

/** Revokes a record of learning in the name of the system. Throws, in words for the operator, when it is not done. */
export const run = async (args: string[]): Promise<void> => {
  const { values, positionals } = parseArgs({ args, options: { reason: { type: 'string' } }, allowPositionals: true });
  const given = RevokeRecord.safeParse({ serial: positionals[0], reason: values.reason });
  if (!given.success || positionals.length > 1) throw new Mistake(`Nothing was revoked: one serial and a reason are needed.\n  ${usage}`);
  const { db, close } = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
  try {
    const outcome = await revokeRecord(db, given.data, { actor: { kind: 'system' }, now: new Date() });
    if (!outcome.ok) throw new Mistake(`Nothing was revoked (${given.data.serial}): ${whyNot(outcome.refusal)}`);
    console.log(`minglun: record ${outcome.value} is revoked (${given.data.reason})`);
  } finally {
    close();
  }
};
