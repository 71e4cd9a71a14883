import { describe, expect, it } from 'vitest';
import { adoptCharter } from '#commands/committees/adopt-charter.ts';
import { answerInvitation } from '#commands/committees/answer-invitation.ts';
import { appointMember } from '#commands/committees/appoint-member.ts';
import { callMeeting } from '#commands/committees/call-meeting.ts';
import { cancelMeeting } from '#commands/committees/cancel-meeting.ts';
import { endSeat } from '#commands/committees/end-seat.ts';
import { inviteToMeeting } from '#commands/committees/invite-to-meeting.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Answer } from '#domain/committees/meeting.ts';
import { meetingPage } from '#queries/committees/meeting-page.ts';
import { meetingsOf, meetingsToAttend } from '#queries/committees/meetings-of.ts';
import { campus } from '../../support/campus.ts';
import { committeeOf } from '../../support/committee-world.ts';
import { grantedBy } from '../../support/decided.ts';

const startsAt = new Date('2026-12-10T02:00:00Z');
const meeting = { title: '十二月审查会（演示）', startsAt, place: null, domain: 'medicine' } as const;

const planned = async () => {
  const made = await campus();
  const { db, system, now } = made;
  const { committeeId, seats } = await committeeOf(made);
  const meetingId = grantedBy(await callMeeting(db, { ...meeting, committeeId }, system));
  const page = async (actor: Actor = system.actor) => grantedBy(await meetingPage(db, { committeeId, meetingId }, { actor, now }));
  const invitationOf = async (personId: string) => (await page()).attendees.find((one) => one.personId === personId)?.invitationId ?? '';
  const say = async (i: number, answer: Answer, by: Actor = system.actor) =>
    answerInvitation(db, { invitationId: await invitationOf(seats[i]?.personId ?? ''), answer }, { actor: by, now });
  return { ...made, committeeId, seats, meetingId, page, say, invitationOf };
};

describe('a planned meeting', () => {
  it('invites every member seated on its day, and stands once enough of each kind accepted', async () => {
    const { page, say } = await planned();
    expect((await page()).attendees.map(({ answer }) => answer)).toEqual(Array(7).fill('open'));
    for (const i of [0, 1, 2, 3, 4]) grantedBy(await say(i, 'accepted'));
    const { readiness } = await page();
    expect(readiness).toMatchObject({ stands: 'no', couldStand: 'yes', accepted: 5 });
    expect(readiness.ask).toHaveLength(1);
    expect(readiness.ask[0]?.fills).toEqual(['outside']);
    grantedBy(await say(6, 'accepted'));
    expect((await page()).readiness).toMatchObject({ stands: 'yes', accepted: 6, ask: [] });
  });

  it('without its lay member cannot stand where that is the only one from outside', async () => {
    const { page, say, seats } = await planned();
    for (const i of [0, 1, 2, 3, 4]) grantedBy(await say(i, 'accepted'));
    grantedBy(await say(6, 'declined'));
    expect((await page()).readiness).toMatchObject({
      stands: 'no',
      couldStand: 'no',
      ask: [{ personId: seats[6]?.personId, fills: ['outside'], answer: 'declined' }],
    });
  });

  it('is judged by the seats of its day: a term that ends before it does not count', async () => {
    const { db, page, say, seats, system } = await planned();
    for (const i of [0, 1, 2, 3, 6]) grantedBy(await say(i, 'accepted'));
    expect((await page()).readiness.stands).toBe('yes');
    grantedBy(await endSeat(db, { seatId: seats[2]?.seatId ?? '', finishedOn: '2026-12-09' }, system));
    expect((await page()).readiness).toMatchObject({ stands: 'no', accepted: 4 });
  });

  it('follows the charter in force on its day', async () => {
    const { db, page, say, committeeId, system } = await planned();
    for (const i of [0, 1, 2, 3, 6]) grantedBy(await say(i, 'accepted'));
    const paper = { title: '章程（演示）', link: null, keptAt: null, lay: 'required', adoptedOn: '2026-11-20' } as const;
    grantedBy(await adoptCharter(db, { committeeId, ...paper, atLeast: 6 }, system));
    const { readiness } = await page();
    expect(readiness.stands).toBe('no');
    expect(readiness.findings.find(({ check }) => check === 'charter-number')).toMatchObject({ verdict: 'no', counted: 5, needed: 6 });
    expect(readiness.findings.find(({ check }) => check === 'charter-lay')?.verdict).toBe('yes');
  });

  it('names who holds no current certificate, and stands all the same', async () => {
    const { page, say, seats } = await planned();
    for (const i of [0, 1, 2, 3, 6]) grantedBy(await say(i, 'accepted'));
    const { readiness } = await page();
    const found = readiness.findings.find(({ check }) => check === 'certified');
    expect(found).toMatchObject({ verdict: 'no', counted: 0, needed: 5 });
    expect([...(found?.against ?? [])].sort()).toEqual([0, 1, 2, 3, 6].map((i) => seats[i]?.personId).sort());
    expect(readiness.stands).toBe('yes');
  });
});

describe('an invitation', () => {
  it('is answered by whoever got it or by the secretary, changed at will, and by nobody else', async () => {
    const { as, seats, say, page, db, now } = await planned();
    const [mine, other] = [seats[3]?.personId ?? '', seats[4]?.personId ?? ''];
    grantedBy(await say(3, 'declined', as(mine, 'learner')));
    grantedBy(await say(3, 'accepted', as(mine, 'learner')));
    expect(await say(3, 'declined', as(other, 'learner'))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await say(3, 'declined', as(other, 'auditor'))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect((await page()).attendees.find(({ personId }) => personId === mine)?.answer).toBe('accepted');
    expect(await meetingsToAttend(db, mine, now)).toMatchObject([{ title: meeting.title, answer: 'accepted', cancelledAt: null }]);
    expect(await meetingsToAttend(db, mine, new Date('2026-12-11T02:00:00Z'))).toEqual([]);
  });

  it('can be made later to an adviser, who is not counted, and once only', async () => {
    const { db, admit, committeeId, meetingId, page, system, now } = await planned();
    const personId = await admit('顾问', '临床医学院', { startedOn: '2020-01-01' }, now);
    expect(await inviteToMeeting(db, { meetingId, personId }, system)).toMatchObject({ refusal: { code: 'committees.not_seated_then' } });
    const term = { startedOn: '2026-11-25', finishedOn: '2027-11-24', appointedOn: '2026-11-25' };
    grantedBy(await appointMember(db, { committeeId, personId, role: 'consultant', ...term }, system));
    const invitationId = grantedBy(await inviteToMeeting(db, { meetingId, personId }, system));
    expect(await inviteToMeeting(db, { meetingId, personId }, system)).toMatchObject({ refusal: { code: 'committees.invited_already' } });
    grantedBy(await answerInvitation(db, { invitationId, answer: 'accepted' }, system));
    expect((await page()).readiness.accepted).toBe(0);
  });

  it('is not answered any more once the meeting is called off or its day is over', async () => {
    const { db, committeeId, meetingId, invitationOf, seats, system } = await planned();
    const invitationId = await invitationOf(seats[0]?.personId ?? '');
    const late = { ...system, now: new Date('2026-12-11T02:00:00Z') };
    expect(await answerInvitation(db, { invitationId, answer: 'accepted' }, late)).toMatchObject({
      refusal: { code: 'committees.meeting_over' },
    });
    grantedBy(await cancelMeeting(db, { meetingId }, system));
    expect(await answerInvitation(db, { invitationId, answer: 'accepted' }, system)).toMatchObject({
      refusal: { code: 'committees.meeting_cancelled' },
    });
    expect(grantedBy(await meetingsOf(db, committeeId, system.actor)).meetings).toMatchObject([{ invited: 7, accepted: 0 }]);
  });
});

describe('a meeting', () => {
  it('is called by whoever keeps the register, for a time to come with members seated', async () => {
    const { db, committeeId, as, seats, system, now } = await planned();
    const past = { ...meeting, committeeId, startsAt: new Date('2026-11-01T02:00:00Z') };
    expect(await callMeeting(db, past, system)).toMatchObject({ refusal: { code: 'committees.meeting_past' } });
    const far = { ...meeting, committeeId, startsAt: new Date('2030-01-01T02:00:00Z') };
    expect(await callMeeting(db, far, system)).toMatchObject({ refusal: { code: 'committees.nobody_seated' } });
    const reading = { actor: as(seats[0]?.personId ?? '', 'auditor'), now };
    expect(await callMeeting(db, { ...meeting, committeeId }, reading)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });
});
