import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../db/client.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { credential } from '../db/schema/index.ts';
import { signCredentials, signedForm } from '../src/commands/credentials/sign-credentials.ts';
import { issuerAt } from '../src/domain/credentials/issuer.ts';
import { translator } from '../src/i18n/t.ts';
import { credentialKeysIn } from '../src/ports/credentials/credential-keys.ts';
import { credentialCard } from '../src/ui/papers/credential-card.ts';
import { credentialPaper } from '../src/ui/papers/credential-paper.ts';
import { credentialPdf } from '../src/ui/papers/credential-pdf.ts';
import { peopleWithRecords } from '../tests/support/credentials/records.ts';
import { alone, type Result } from './result.ts';

const MB = 1024 * 1024;

/** Ten thousand credentials signed by one command, and what they weigh; then the PDF and the picture of some of them. */
export const credentials = async (count = 10_000): Promise<Result[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'minglun-bench-'));
  const file = join(folder, 'bench.db');
  const opened = openDatabase(`file:${file}`);
  const by = { now: new Date(), issuer: issuerAt('https://minglun.example'), keys: credentialKeysIn(join(folder, 'keys')) };
  const timed = async (times: number, work: () => Promise<unknown>) => {
    const began = performance.now();
    for (let i = 0; i < times; i += 1) await work();
    return (performance.now() - began) / times;
  };
  const size = () => ['', '-wal'].reduce((sum, end) => sum + (statSync(file + end, { throwIfNoEntry: false })?.size ?? 0), 0);
  try {
    await migrateDatabase(opened);
    const [serial = ''] = await peopleWithRecords(opened.db, count, by.now);
    const before = size();
    const cpu = process.cpuUsage();
    const began = performance.now();
    const signed = await signCredentials(opened.db, by);
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    if (signed !== count || (await opened.db.$count(credential)) !== count) throw new Error(`${signed} of ${count} were signed.`);
    const form = await signedForm(opened.db, serial, by);
    if (!form) throw new Error('Nothing was signed.');
    const paper = credentialPaper(form.holding.source, `https://minglun.example/verify/${serial}`, translator('zh-CN'));
    const pdf = await credentialPdf(paper, form.json);
    const card = await credentialCard(paper, form.json);
    const name = `${count} credentials signed by one command`;
    return [
      alone(`${name}: a second`, count / seconds, '/s'),
      alone(`${name}: a second of a processor`, count / ((user + system) / 1e6), '/s'),
      alone(`${name}: in the database`, (size() - before) / MB, 'MB'),
      alone(`${name}: the signed text of one`, form.json.length, 'B'),
      alone('PDF of a credential', await timed(20, () => credentialPdf(paper, form.json)), 'ms'),
      alone('PDF of a credential', pdf.length / 1024, 'KB'),
      alone('picture of a credential', await timed(20, () => credentialCard(paper, form.json)), 'ms'),
      alone('picture of a credential', card.length / 1024, 'KB'),
    ];
  } finally {
    opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
