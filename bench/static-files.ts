import { fileURLToPath } from 'node:url';
import { measure } from './load.ts';
import { startNginx } from './nginx.ts';
import { alone, compared, type Result } from './result.ts';

const seconds = 4;
const built = fileURLToPath(new URL('../dist/client', import.meta.url));

/** The same prerendered files from our server and from nginx, in turn, with the same load. */
export const staticFiles = async (url: string, paths: readonly string[]): Promise<Result[]> => {
  const nginx = await startNginx(built);
  const results: Result[] = [];
  for (const path of paths) {
    const load = (from: string) =>
      measure({
        url: from,
        seconds,
        passes: 'endless',
        connections: Array.from({ length: 32 }, () => [{ path, headers: { 'Accept-Encoding': 'gzip' } }]),
      });
    await load(url);
    const ours = await load(url);
    if (ours.refused > 0) throw new Error(`${ours.refused} requests for ${path} were refused.`);
    if (!nginx) {
      results.push(
        alone(`${path} from memory, gzip, requests`, ours.perSecond, '/s'),
        alone(`${path} from memory, gzip, p99`, ours.p99, 'ms'),
      );
      continue;
    }
    const theirs = await load(nginx.url);
    if (theirs.refused > 0) throw new Error(`nginx refused ${theirs.refused} requests for ${path}.`);
    results.push(
      compared(`${path} from memory, gzip, requests`, ours.perSecond, '/s', 'nginx', theirs.perSecond),
      compared(`${path} from memory, gzip, p99`, ours.p99, 'ms', 'nginx', theirs.p99),
    );
  }
  nginx?.stop();
  return results;
};
