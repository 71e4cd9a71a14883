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

/** What Lighthouse says when the browser gave it no usable recording, which a busy machine brings about. It asks to be run again. */
const askedAgain = /\((NO_NAVSTART|NO_FCP|NO_LCP|TARGET_CRASHED|PROTOCOL_TIMEOUT)\)/;

/** One visit of a phone on a slow network, as Lighthouse simulates it. */
export type Visit = { lcp: number; cls: number; bytes: number; scores: Record<(typeof categories)[number], number>; faults: string[] };

const record = async (tools: string, url: string, chromium: string): Promise<Report> => {
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
  return report;
};

/** Visits a page, up to three times where Lighthouse could not record what it saw. */
export const visit = async (tools: string, url: string, chromium: string, again = 2): Promise<Visit> => {
  let report: Report;
  try {
    report = await record(tools, url, chromium);
  } catch (fault) {
    if (again === 0 || !askedAgain.test(String(fault))) throw fault;
    return visit(tools, url, chromium, again - 1);
  }
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
