// The site as it is being written, for the editor, in a process of its own: a check that takes a second must not hold it up. Started by edit.ts,
// which is told where it listens and tells it when something was saved.
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, dev } from 'astro';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { env } from '#env';
import { contentDigest } from '#ports/content-files.ts';
import { root } from './build-when-stale.ts';

const opened = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
await migrateDatabase(opened);
opened.close();

const asRead = '/edit/as-read';
const ofEditor = (name: string) => fileURLToPath(new URL(`../editor/${name}`, import.meta.url));
type Vite = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];
let vite: Vite | undefined;
let refresh: (() => Promise<void>) | undefined;
const site = await dev({
  root,
  logLevel: 'warn',
  server: { host: '127.0.0.1', port: env.PORT },
  integrations: [
    {
      name: 'minglun-edit',
      hooks: {
        'astro:config:setup': ({ injectRoute, injectScript }) => {
          injectRoute({ pattern: asRead, entrypoint: ofEditor('as-read.ts') });
          injectScript('page', `import ${JSON.stringify(ofEditor('beside-editor.ts'))};`);
        },
        'astro:server:setup': ({ server: made, refreshContent }) => {
          vite = made;
          refresh = refreshContent && (() => refreshContent({}));
        },
      },
    },
  ],
});

const isShown = async (): Promise<boolean> => {
  const answer = await fetch(`http://127.0.0.1:${site.address.port}${asRead}`);
  return (await answer.text()) === contentDigest(join(root, 'content'));
};

/**
 * Has every module run anew at the next request. Astro forgets only the module that holds the content, and a page that is being made just then goes on to
 * keep the old one for good, since what imports it is thought to be up to date. What one page is made of then says nothing of another.
 */
const forget = () => {
  for (const environment of Object.values(vite?.environments ?? {})) {
    // What was read of the store while it was being written would otherwise stay, since nothing is written again that is the same.
    for (const [id, module] of environment.moduleGraph.idToModuleMap)
      if (id.includes('astro:data-layer-content')) environment.moduleGraph.invalidateModule(module);
    if ('runner' in environment) (environment.runner as { clearCache: () => void }).clearCache();
  }
};

// One after another: what one reading clears, another must not find half done.
let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads the content again until pages are made of what is in the folder; false where that does not come to be. While Astro looks at its settings anew it
 * answers at once having read nothing, so its answer says nothing: only what a page is made of does.
 */
const readAgain = async (): Promise<boolean> => {
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    await refresh?.();
    forget();
    if (await isShown()) return true;
    await setTimeout(250);
  }
  return false;
};

process.on('message', async ({ refresh: asked }: { refresh: number }) => {
  const mine = turn.then(readAgain).catch((error: unknown) => {
    console.error(error);
    return false;
  });
  turn = mine;
  const shown = await mine;
  process.send?.({ refreshed: asked, shown });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: site.address.port });
