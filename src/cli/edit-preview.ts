// The site as it is being written, for the editor, in a process of its own: a check that takes a second must not hold it up. Started by edit.ts,
// which is told where it listens and tells it when something was saved that Astro does not watch by itself.
import { setTimeout } from 'node:timers/promises';
import { dev } from 'astro';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { env } from '#env';
import { root } from './build-when-stale.ts';

const opened = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
await migrateDatabase(opened);
opened.close();

let refresh: (() => Promise<void>) | undefined;
const site = await dev({
  root,
  logLevel: 'warn',
  server: { host: '127.0.0.1', port: env.PORT },
  integrations: [
    {
      name: 'minglun-edit',
      hooks: {
        'astro:server:setup': ({ refreshContent }) => {
          refresh = refreshContent && (() => refreshContent({}));
        },
      },
    },
  ],
});
/**
 * Reads the content again. For a moment after a file was written Astro looks at its content settings anew, and then answers at once having done
 * nothing: an answer sooner than anything can be read is asked for again.
 */
const readAgain = async (triesLeft = 20): Promise<void> => {
  await setTimeout(500);
  const began = performance.now();
  await refresh?.();
  if (performance.now() - began < 60 && triesLeft > 0) await readAgain(triesLeft - 1);
};

process.on('message', async ({ refresh: asked }: { refresh: number }) => {
  try {
    await readAgain();
  } catch (error) {
    console.error(error);
  }
  process.send?.({ refreshed: asked });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: site.address.port });
