import './plain-faults.ts';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build-when-stale.ts';
import { type Count, countPlaywright, countVitest } from './count-tests.ts';
import { findBrowser } from './find-browser.ts';

const at = (...parts: string[]) => join(root, ...parts);
const reports = mkdtempSync(join(tmpdir(), 'minglun-test-'));

// The tests run on settings of their own, whatever the operator's are; an empty value stands for the default.
const settings = {
  PUBLIC_URL: '',
  SITE_HOST: '',
  SITE_CONTACT: '',
  ICP_NUMBER: '',
  POLICE_NUMBER: '',
  DATABASE_URL: '',
  DATABASE_AUTH_TOKEN: '',
  DATA_DIR: join(reports, 'data'),
  SMTP_URL: '',
  MODE: 'production',
  DEMO: 'on',
};

const node = (script: string, args: string[], more: Record<string, string> = {}): number | null => {
  const { status } = spawnSync(process.execPath, [at(script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...settings, ...more },
  });
  return status;
};

const one = (status: number | null): Count => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const vitest = (folders: string[]): Count => {
  const file = join(reports, 'vitest.json');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return countVitest(file, node('node_modules/vitest/vitest.mjs', [...args, ...folders.map((folder) => `tests/${folder}/`)]));
};

const browser = (): Count => {
  const found = findBrowser();
  if ('missing' in found) {
    console.error(`minglun: ${found.missing}`);
    return { passed: 0, failed: 1 };
  }
  const file = join(reports, 'playwright.json');
  const status = node('node_modules/@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts'], {
    CHROMIUM_PATH: found.path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return countPlaywright(file, status);
};

const folders = ['unit', 'properties', 'cases', 'content', 'architecture', 'integration'];
const stages: { name: string; tells: string; run: (wanted: string[]) => Count }[] = [
  {
    name: 'lint',
    tells: 'reading the code for form and slips',
    run: () =>
      one(node('node_modules/@biomejs/biome/bin/biome', ['check', '--config-path', 'tests/lint.json', '--diagnostic-level=error', '.'])),
  },
  {
    name: 'types',
    tells: 'checking types',
    run: () => one(node('node_modules/astro/bin/astro.mjs', ['check', '--tsconfig', 'src/tsconfig.json'])),
  },
  { name: 'code', tells: 'testing rules, content, house and database', run: (wanted) => vitest(wanted) },
  { name: 'build', tells: 'building the site', run: () => one(node('src/cli/build-when-stale.ts', [])) },
  { name: 'browser', tells: 'telling the stories in a real browser', run: browser },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !folders.includes(name) && !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(
    `minglun: there is no stage ${unknown.join(', ')}. Stages: ${stages.map(({ name }) => name).join(', ')}; parts of code: ${folders.join(', ')}.`,
  );
  process.exit(2);
}
const parts = asked.filter((name) => folders.includes(name));
const isWanted = (name: string) =>
  asked.length === 0 || asked.includes(name) || (name === 'code' && parts.length > 0) || (name === 'build' && asked.includes('browser'));

mkdirSync(settings.DATA_DIR, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
const failed: string[] = [];
for (const { name, tells, run } of stages.filter((stage) => isWanted(stage.name))) {
  console.log(`\nminglun: ${name}: ${tells}`);
  const began = performance.now();
  const count = run(parts.length > 0 ? parts : folders);
  if (count.failed > 0) failed.push(name);
  console.log(`minglun: ${name}: ${count.failed > 0 ? 'failed' : 'passed'} in ${Math.round((performance.now() - began) / 1000)} s`);
  total.passed += count.passed;
  total.failed += count.failed;
}
rmSync(reports, { recursive: true, force: true });
if (failed.length > 0) console.log(`\nminglun: see above: ${failed.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
