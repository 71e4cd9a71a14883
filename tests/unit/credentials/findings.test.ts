import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type IssuedRecord, RecordStatus, statusOf } from '#domain/credentials/findings.ts';

const standing = {
  serial: 'ML-7K3M-9QPA-2F6D',
  holderName: '林小满',
  isDemo: false,
  courseCode: 'GEN-101',
  courseTitleZh: '科技伦理通识',
  courseTitleEn: 'Foundations',
  courseVersion: '2026.1',
  completedOn: '2026-11-20',
  issuedAt: new Date('2026-11-20T03:00:00Z'),
  supersededBy: null,
  supersededAt: null,
  revokedAt: null,
  revokedReason: null,
} satisfies IssuedRecord;

type Row = { name: string; record: Record<string, unknown>; finds: Record<string, unknown> };
const rows = parse(readFileSync(new URL('../../cases/credentials/findings.yaml', import.meta.url), 'utf8')) as Row[];
const instants = ({ record }: Row) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, name.endsWith('At') ? new Date(String(value)) : value]));

describe('the check of a record', () => {
  it.each(rows)('$name', (row) => {
    const found = statusOf({ ...standing, ...instants(row) });
    expect(found).toMatchObject(row.finds);
    expect(RecordStatus.parse(found)).toEqual(found);
  });

  it('tells nothing that would let a stranger find the person', () => {
    const told = JSON.stringify(statusOf({ ...standing, ...{ personId: 'p-1', minutes: 120 } }));
    expect(told).not.toMatch(/林小满|小满|p-1|minutes/);
  });
});
