import { expect, it } from 'vitest';
import {
  addHearingExpert,
  addHearingPaper,
  announceHearing,
  cancelHearing,
  seatFromDraw,
} from '#commands/participation/announce-hearing.ts';
import { drawRepresentatives } from '#commands/participation/draw-representatives.ts';
import { replyToHearing, reviewHearingRecord, writeHearingRecord } from '#commands/participation/record-hearing.ts';
import { hearing, hearingRecord, hearingReply, poolApplicant } from '#db/schema/index.ts';
import type { NewHearing } from '#domain/participation/hearing.ts';
import { hearingDesk, hearingPage, hearingsListed } from '#queries/participation/hearings.ts';
import { value } from '../../support/event-world.ts';
import { talkWorld } from '../../support/talk-world.ts';

const hearingWorld = async () => {
  const made = await talkWorld();
  const { db, host, institutionId, consultationId, on } = made;
  const before = on('2026-12-01');
  const after = on('2026-12-21');
  const asking: NewHearing = {
    ...{
      institutionId,
      title: '脑电数据论证会',
      titleEn: null,
      question: '以后怎么用？',
      questionEn: null,
      place: '一号楼',
      placeEn: null,
    },
    ...{ day: '2026-12-20', from: '09:00', until: '11:30', publicSeats: 6, consultationId },
  };
  const announce = (given: Partial<NewHearing> = {}, actor = host) => announceHearing(db, { ...asking, ...given }, { actor, now: before });
  const words = {
    ...{
      speaksFor: '能帮到更多人',
      speaksAgainst: '当初没有说到',
      fromPublic: '问：谁能看到',
      agreed: '写清楚',
      leftOpen: '要不要每次都问',
    },
    ...{ speaksForEn: null, speaksAgainstEn: null, fromPublicEn: null, agreedEn: null, leftOpenEn: null },
  };
  const reply = {
    ...{ point: '写清谁能看到', outcome: 'adopted' as const, reason: '同意书第三条已经补上。', office: '科研处' },
    ...{ pointEn: null, reasonEn: null, officeEn: null },
  };
  return { ...made, before, after, announce, words, reply };
};

it('a hearing is announced with all that is wrong said at once, and stays as it was announced', async () => {
  const { db, citizen, announce, before } = await hearingWorld();
  expect(await announce({}, citizen)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  const wrong = await announce({ day: '2026-11-01', until: '08:00', titleEn: 'Brain data', consultationId: 'of-somebody-else' });
  expect(wrong).toMatchObject({
    refusal: {
      code: 'participation.ends_before_beginning',
      also: [
        { code: 'participation.hearing_in_the_past' },
        { code: 'participation.hearing_half_translated' },
        { code: 'participation.not_of_this_host' },
      ],
    },
  });
  const id = value(await announce());
  await expect(db.update(hearing).set({ question: '另一个问题' })).rejects.toThrow();
  await expect(db.delete(hearing)).rejects.toThrow();
  expect((await hearingsListed(db, before)).upcoming).toMatchObject([
    { id, state: 'announced', startsAt: new Date('2026-12-20T01:00:00Z') },
  ]);
});

it('papers, experts and drawn seats are added until it is held, by its host and from its own draws', async () => {
  const { db, host, citizen, institutionId, announce, before, after } = await hearingWorld();
  const hearingId = value(await announce());
  const context = { actor: host, now: before };
  const paper = { hearingId, title: '方案摘要', titleEn: 'The plan in short', source: '研究团队', sourceEn: null, url: null };
  expect(await addHearingPaper(db, paper, { actor: citizen, now: before })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  value(await addHearingPaper(db, paper, context));
  const expert = { hearingId, name: '甲', role: '数据法', interests: '无', nameEn: null, roleEn: null, interestsEn: null };
  expect(await addHearingExpert(db, { ...expert, nameEn: 'A' }, context)).toMatchObject({
    refusal: { code: 'participation.hearing_half_translated', field: 'roleEn' },
  });
  value(await addHearingExpert(db, expert, context));
  expect(await seatFromDraw(db, { hearingId, drawId: 'nothing' }, context)).toMatchObject({
    refusal: { code: 'participation.not_of_this_host' },
  });
  const traits = { ageBand: '25-34', district: 'haidian', field: 'none', sex: null, conflict: 'none' } as const;
  const rest = { language: 'zh-CN' as const, languages: ['mandarin' as const], isDemo: false, deleteOn: '2028-01-01' };
  await db.insert(poolApplicant).values(
    ['a', 'b'].map((key) => ({
      ...{ ...traits, ...rest, id: key, receipt: key, contact: `${key}@mail.example`, appliedOn: '2026-11-01' },
      ...{ interests: [], state: 'member' as const, judgedBy: 'system' },
    })),
  );
  const drawing = {
    ...{ institutionId, title: '抽签', titleEn: null, purpose: '论证会', purposeEn: null, seats: 2, strata: [], basis: 'pool' as const },
    ...{ interested: 'leave-out' as const, answerBy: '2026-12-10', neededOn: '2026-12-20' },
  };
  const drawId = value(await drawRepresentatives(db, drawing, context));
  value(await seatFromDraw(db, { hearingId, drawId }, context));
  expect(await hearingPage(db, hearingId, before)).toMatchObject({
    papers: [{ title: '方案摘要', titleEn: 'The plan in short', sourceEn: null }],
    experts: [{ name: '甲', interests: '无' }],
    taken: 0,
    consultation: { slug: 'brain-data' },
  });
  expect(await addHearingPaper(db, paper, { actor: host, now: after })).toMatchObject({ refusal: { code: 'participation.hearing_over' } });
});

it('its record is published once two people who did not write it have read it, and then the host replies', async () => {
  const { db, host, one, two, citizen, announce, before, after, words, reply } = await hearingWorld();
  const hearingId = value(await announce());
  const write = (actor = host, now = after) => writeHearingRecord(db, { hearingId, ...words }, { actor, now });
  expect(await write(host, before)).toMatchObject({ refusal: { code: 'participation.hearing_not_held' } });
  expect(await write(citizen)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  const early = value(await write());
  const recordId = value(await write());
  const read = (actor: typeof one, id = recordId) => reviewHearingRecord(db, { recordId: id }, { actor, now: after });
  expect(await read(one, early)).toMatchObject({ refusal: { code: 'participation.record_waits' } });
  expect(await read(host)).toMatchObject({ refusal: { code: 'participation.own_record' } });
  value(await read(one));
  expect(await read(one)).toMatchObject({ refusal: { code: 'participation.record_read_already' } });
  expect((await hearingPage(db, hearingId, after))?.record).toBeUndefined();
  await expect(db.update(hearingRecord).set({ state: 'published' })).rejects.toThrow();
  const answer = () => replyToHearing(db, { hearingId, ...reply }, { actor: host, now: after });
  expect(await answer()).toMatchObject({ refusal: { code: 'participation.record_not_published' } });
  expect(value(await hearingDesk(db, hearingId, { actor: two, now: after })).draft).toMatchObject({ reviews: 1, mayReview: true });
  value(await read(two));
  expect(await hearingPage(db, hearingId, after)).toMatchObject({ hearing: { state: 'recorded' }, record: { agreed: '写清楚' } });
  expect(await write()).toMatchObject({ refusal: { code: 'participation.record_waits' } });
  await expect(db.update(hearingRecord).set({ agreed: '别的' })).rejects.toThrow();
  value(await answer());
  value(await answer());
  expect(await hearingPage(db, hearingId, after)).toMatchObject({ hearing: { state: 'answered', answeredOn: '2026-12-21' } });
  await expect(db.delete(hearingReply)).rejects.toThrow();
});

it('one that did not take place is said so by its host afterwards, as long as nothing of it was published', async () => {
  const { db, host, one, two, citizen, announce, after, words } = await hearingWorld();
  const hearingId = value(await announce());
  const context = { actor: host, now: after };
  const recordId = value(await writeHearingRecord(db, { hearingId, ...words }, context));
  const call = (actor = host) => cancelHearing(db, { hearingId, reason: '大雪，没有人能到' }, { actor, now: after });
  expect(await call(citizen)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  value(await call());
  expect(await hearingPage(db, hearingId, after)).toMatchObject({ hearing: { state: 'cancelled', cancelledOn: '2026-12-21' } });
  expect(await reviewHearingRecord(db, { recordId }, { actor: one, now: after })).toMatchObject({
    refusal: { code: 'participation.record_waits' },
  });
  const other = value(await announce({ title: '另一场' }));
  const written = value(await writeHearingRecord(db, { hearingId: other, ...words }, context));
  for (const actor of [one, two]) value(await reviewHearingRecord(db, { recordId: written }, { actor, now: after }));
  expect(await cancelHearing(db, { hearingId: other, reason: '又说没有开' }, context)).toMatchObject({
    refusal: { code: 'participation.hearing_over' },
  });
});

it('one that is called off says why, takes nothing more and is not recorded', async () => {
  const { db, host, announce, before, after, words } = await hearingWorld();
  const hearingId = value(await announce());
  value(await cancelHearing(db, { hearingId, reason: '两位专家都病了' }, { actor: host, now: before }));
  expect(await hearingPage(db, hearingId, after)).toMatchObject({ hearing: { state: 'cancelled', cancelledReason: '两位专家都病了' } });
  const context = { actor: host, now: after };
  expect(await writeHearingRecord(db, { hearingId, ...words }, context)).toMatchObject({
    refusal: { code: 'participation.hearing_not_held' },
  });
  expect(await cancelHearing(db, { hearingId, reason: '再取消一次' }, { actor: host, now: before })).toMatchObject({
    refusal: { code: 'participation.hearing_over' },
  });
});
