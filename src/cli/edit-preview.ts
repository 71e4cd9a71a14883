// The site as it is being written, for the editor, in a process of its own: a check that takes a second must not hold it up. Started by edit.ts,
// which is told where it listens and tells it when something was saved that Astro does not watch by itself.
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
process.on('message', async ({ refresh: asked }: { refresh: number }) => {
  try {
    await refresh?.();
  } catch (error) {
    console.error(error);
  }
  process.send?.({ refreshed: asked });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: site.address.port });
