import { expect, it } from 'vitest';
import { completion, recordOfLearning } from '#db/schema/index.ts';
import { RecordStatus } from '#domain/credentials/findings.ts';
import { serialFrom } from '#domain/credentials/serial.ts';
import { GET } from '../../../src/pages/api/v1/records/[serial].ts';
import { campus } from '../../support/campus.ts';

const serial = serialFrom(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));

it('tells a machine without a token what the public page tells, and nothing more', async () => {
  const { db, admit, complete, now } = await campus();
  const personId = await admit('王䶮', '人工智能学院', { staffNumber: '0004302' });
  const completionId = await complete(personId, 'gen-101', '2026-11-20');
  const [made] = await db.select().from(completion);
  await db.insert(recordOfLearning).values({
    id: 'r',
    serial,
    personId,
    completionId,
    editionId: made?.editionId ?? '',
    holderName: '王䶮',
    courseCode: 'GEN-101',
    courseTitleZh: '科技伦理通识',
    courseTitleEn: 'Foundations',
    courseVersion: '2026.1',
    minutes: 120,
    completedOn: '2026-11-20',
    issuedAt: now,
  });
  const ask = (typed: string) => GET({ params: { serial: typed }, locals: { db, now } } as never);

  const known = await ask(serial.toLowerCase());
  expect(known.status).toBe(200);
  const told = RecordStatus.parse(await known.json());
  expect(told).toMatchObject({ status: 'valid', serial, holder: '王＊', completedOn: '2026-11-20' });
  expect(JSON.stringify(told)).not.toMatch(/䶮|0004302/);

  const unknown = await ask('ML-0000-0000-0000');
  expect(unknown.status).toBe(404);
  expect(RecordStatus.parse(await unknown.json())).toMatchObject({ status: 'unknown', why: 'slip' });
});
