import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase } from '../db/client.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { foundInstitution } from '../src/commands/people/found-institution.ts';
import { stageRoster } from '../src/commands/people/stage-roster.ts';
import { xlsxOf } from '../src/ports/write-spreadsheet.ts';
import { alone, type Result } from './result.ts';

const people = 50_000;
const nameOf = (n: number) =>
  `${'赵钱孙李周吴郑王'[n % 8]}${'一二三四五六七八九十'[Math.floor(n / 8) % 10]}${'甲乙丙丁戊己庚辛'[Math.floor(n / 80) % 8]}`;
const rows = Array.from({ length: people }, (_, n) => [
  String(1_000_000 + n),
  nameOf(n),
  `第${n % 40}学院`,
  '科研',
  `p${n}@example.edu.cn`,
  '2026-09-01',
  '',
  '在职',
]);

/** A roster of fifty thousand people, read and judged: how long it takes, and for how long it keeps everybody else of the process waiting. */
export const rosterReading = async (): Promise<Result[]> => {
  const bytes = await xlsxOf('名册', [['工号', '姓名', '部门', '岗位', '邮箱', '入职日期', '离职日期', '状态'], ...rows]);
  const folder = mkdtempSync(join(tmpdir(), 'minglun-bench-'));
  const opened = openDatabase(`file:${join(folder, 'bench.db')}`);
  try {
    await migrateDatabase(opened);
    const { institutionId } = await foundInstitution(opened.db, {
      slug: 'bench',
      nameZh: '测速',
      nameEn: 'Bench',
      isDemo: true,
      units: [],
    });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    const staged = await stageRoster(
      opened.db,
      { institutionId, fileName: 'r.xlsx', bytes },
      { actor: { kind: 'system' }, now: new Date() },
    );
    const took = performance.now() - started;
    delay.disable();
    if (!staged.ok) throw new Error(staged.refusal.code);
    const name = `roster of ${people} people (XLSX, ${Math.round(bytes.length / 1024)} KB)`;
    return [
      alone(`${name}: read and judged`, took, 'ms'),
      alone(`${name}: longest wait of others, p99`, delay.percentile(99) / 1e6, 'ms'),
      alone(`${name}: longest wait of others`, delay.max / 1e6, 'ms'),
    ];
  } finally {
    opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
