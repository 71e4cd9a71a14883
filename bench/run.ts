import { buildWhenStale } from '../src/cli/build-when-stale.ts';
import { startSite } from '../tests/e2e/support/site.ts';
import { answerSaves } from './answer-saves.ts';
import { city } from './city.ts';
import { cityUnderLoad } from './city-under-load.ts';
import { credentials } from './credentials.ts';
import { examSitting } from './exam-sitting.ts';
import { firstPaint } from './first-paint.ts';
import { holds } from './holds.ts';
import { lessonPage } from './learning.ts';
import { packs } from './packs.ts';
import { pageWeight } from './page-weight.ts';
import { compareReading } from './reading/compare.ts';
import type { Result } from './result.ts';
import { writeSimulation } from './simulation/write-report.ts';
import { staticFiles } from './static-files.ts';
import { votes } from './votes.ts';

const asJson = process.argv.includes('--json');
const reading = ['/', '/courses/gen-101', '/courses/gen-101/02-why-ethics-first', '/en/courses/gen-101/02-why-ethics-first'];

const show = (results: Result[]) => {
  for (const one of results) {
    const { name, value, unit, against, ratio } = one;
    console.log(
      asJson
        ? JSON.stringify(one)
        : `${name.padEnd(78)} ${String(value).padStart(8)} ${unit.padEnd(3)} ${against ? `${ratio} of ${against}` : ''}`,
    );
  }
};

const size = process.argv.includes('--size=small') ? 'small' : 'full';
if (process.argv.includes('city')) {
  for await (const results of city(size)) show(results);
  process.exit(0);
}

if (process.argv.includes('holds')) {
  const rows = Number(process.argv.find((one) => one.startsWith('--rows='))?.slice('--rows='.length) ?? 5_000);
  for await (const results of holds(size, { rows, rebuilds: !process.argv.includes('--imports') })) show(results);
  process.exit(0);
}

if (process.argv.includes('packs')) {
  for await (const results of packs(size === 'small' ? 'small' : 'campus')) show(results);
  process.exit(0);
}

if (process.argv.includes('credentials')) {
  show(await credentials(size === 'small' ? 1000 : 10_000));
  process.exit(0);
}

if (process.argv.includes('simulation')) {
  console.log(writeSimulation());
  process.exit(0);
}

if (!buildWhenStale()) process.exit(1);
if (process.argv.includes('city-under-load')) {
  for await (const results of cityUnderLoad(size)) show(results);
  process.exit(0);
}
const site = await startSite();
if (process.argv.includes('exam')) {
  show(await examSitting(site));
  await site.stop();
  process.exit(0);
}
if (process.argv.includes('reading')) {
  const asked = process.argv.slice(2).filter((word) => word.startsWith('/'));
  for await (const line of compareReading(site.url, asked)) console.log(line);
  await site.stop();
  process.exit(0);
}
if (process.argv.includes('votes')) {
  show(await votes(site));
  await site.stop();
  process.exit(0);
}
try {
  show(await pageWeight(site.url, reading));
  show(await firstPaint(site.url, reading.slice(0, 3)));
  show(await lessonPage(site));
  show(await answerSaves(site));
  show(await examSitting(site));
  show(await votes(site));
  show(await staticFiles(site.url, ['/courses/gen-101/02-why-ethics-first']));
} finally {
  await site.stop();
}
