import './plain-faults.ts';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { issuerAt } from '#domain/credentials/issuer.ts';
import { env } from '#env';
import { credentialKeys } from '#ports/credentials/credential-keys.ts';
import { signingKeys } from '#ports/signing-keys.ts';
import { prepareDatabase } from './prepare-database.ts';

// Serves the site as it was last built. `npm start` builds first.
const opened = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
await migrateDatabase(opened);
const signIns = await prepareDatabase(opened.db, new Date());
opened.close();
// The first key is made now, so that a folder that cannot be written shows at once and not at the first question.
signingKeys().publicKeys();
await credentialKeys().document(issuerAt(env.PUBLIC_URL));

const { serve } = await import('../server.ts');
const { url, stop } = await serve();
console.log(`minglun: ready at ${url}`);
if (signIns.length > 0)
  console.log(
    `\nDemonstration people (演示), password for all: ${signIns[0]?.password}\n${signIns.map(({ email, tells }) => `  ${email.padEnd(36)} ${tells}`).join('\n')}\n`,
  );
if (!env.SMTP_URL) console.log(`minglun: SMTP_URL is not set, so mail is written to ${env.DATA_DIR}/mail as .eml files`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    console.log('minglun: finishing what is under way, then stopping');
    stop().then(() => process.exit(0));
  });
