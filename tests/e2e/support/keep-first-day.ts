import { rmSync } from 'node:fs';
import { firstDay, startSite } from './site.ts';

/** Plants one site and keeps what it holds, so that every file of stories begins with a copy of it. */
export default async (): Promise<() => void> => {
  const site = await startSite();
  await site.kill('SIGTERM');
  process.env[firstDay] = site.dataDir;
  return () => rmSync(site.dataDir, { recursive: true, force: true });
};
