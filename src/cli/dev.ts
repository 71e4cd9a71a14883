import './plain-faults.ts';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { env } from '#env';
import { root } from './build-when-stale.ts';
import { prepareDatabase } from './prepare-database.ts';

const opened = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
await migrateDatabase(opened);
await prepareDatabase(opened.db, new Date());
opened.close();

// Without --ignore-lock Astro puts itself in the background where it believes that no person is watching.
const args = ['dev', '--ignore-lock', '--host', env.HOST, '--port', String(env.PORT)];
const astro = spawn(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), ...args], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => astro.kill(signal));
astro.on('exit', (code) => {
  process.exitCode = code ?? 0;
});
