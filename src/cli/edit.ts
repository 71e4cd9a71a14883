import './plain-faults.ts';
import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startEditor } from '../editor/server.ts';
import { root } from './build-when-stale.ts';

/** A port that is free now: `wanted`, if it is. */
const freePort = (wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && wanted !== 0) resolve(freePort(0));
      else reject(error);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });

// Taking the types out of the page's scripts is called experimental; nobody who writes lessons need know.
process.removeAllListeners('warning');
process.on('warning', ({ name, message }) => name !== 'ExperimentalWarning' && console.error(message));

// The preview has a database of its own: whoever edits texts must not touch what people did.
const folder = join(root, 'data', 'edit');
mkdirSync(folder, { recursive: true });
const previewPort = await freePort(4330);
const preview = fork(join(import.meta.dirname, 'edit-preview.ts'), {
  cwd: root,
  env: {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(previewPort),
    DATABASE_URL: pathToFileURL(join(folder, 'preview.db')).href,
    DATA_DIR: folder,
    ASTRO_DEV_BACKGROUND: '1',
  },
});

let asked = 0;
const { server, port } = await startEditor({
  root: join(root, 'content'),
  port: await freePort(4329),
  preview: `http://127.0.0.1:${previewPort}`,
  saved: () =>
    new Promise((resolve) => {
      if (!preview.connected) return resolve(false);
      asked += 1;
      const mine = asked;
      const end = (isShown: boolean) => {
        preview.off('message', heard);
        preview.off('exit', gone);
        resolve(isShown);
      };
      const heard = ({ refreshed = 0, shown = false }: { refreshed?: number; shown?: boolean }) => refreshed >= mine && end(shown);
      const gone = () => end(false);
      preview.on('message', heard);
      preview.on('exit', gone);
      preview.send({ refresh: mine });
    }),
});
console.log(`minglun: 编辑器 editor  http://127.0.0.1:${port}`);
console.log(
  'minglun: 预览正在准备，第一次要等一会儿 · the preview is being made, which takes a while the first time · Ctrl+C 结束 stops both',
);
preview.once('message', () => console.log('minglun: 预览好了 · the preview is ready'));
preview.on(
  'exit',
  (code) => code && console.error('minglun: the preview stopped; the editor goes on. Start `npm run edit` again to see pages.'),
);

const stop = () => {
  preview.kill();
  server.close();
  server.closeAllConnections();
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
