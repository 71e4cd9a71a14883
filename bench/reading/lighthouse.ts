import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string }>;
};

/** One visit of a phone on a slow network, as Lighthouse simulates it. */
export type Visit = { lcp: number; cls: number; bytes: number; scores: Record<(typeof categories)[number], number>; faults: string[] };

export const visit = async (tools: string, url: string, chromium: string): Promise<Visit> => {
  const out = join(tools, 'report.json');
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage';
  await run(
    process.execPath,
    [
      'node_modules/lighthouse/cli/index.js',
      url,
      '--quiet',
      '--output=json',
      `--output-path=${out}`,
      flags,
      `--only-categories=${categories.join()}`,
    ],
    { cwd: tools, env: { ...process.env, CHROME_PATH: chromium } },
  );
  const report = JSON.parse(readFileSync(out, 'utf8')) as Report;
  rmSync(out);
  const number = (id: string) => report.audits[id]?.numericValue ?? Number.NaN;
  const score = (id: string) => Math.round((report.categories[id]?.score ?? 0) * 100);
  const faults = categories.slice(1).flatMap((id) =>
    (report.categories[id]?.auditRefs ?? []).flatMap((ref) => {
      const audit = report.audits[ref.id];
      return ref.weight > 0 && audit && audit.score !== null && audit.score < 1 ? [`${id}: ${audit.title}`] : [];
    }),
  );
  return {
    lcp: number('largest-contentful-paint'),
    cls: number('cumulative-layout-shift'),
    bytes: number('total-byte-weight'),
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    faults,
  };
};
