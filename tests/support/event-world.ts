import { openAccount } from '#commands/auth/open-account.ts';
import { createEvent, type Series } from '#commands/events/create-event.ts';
import { addProvider } from '#commands/events/keep-providers.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { NewEvent } from '#domain/events/event.ts';
import { codeNow } from '#queries/events/codes-of.ts';
import { eventById } from '#queries/events/event-by-id.ts';
import { type Campus, campus } from './campus.ts';

type Person = Extract<Actor, { kind: 'person' }>;

/** Minutes before (negative) or after an event of these tests begins: 9:00 on 10 December 2026 in Beijing. */
export const at = (minutes: number): Date => new Date(Date.parse('2026-12-10T01:00:00Z') + minutes * 60_000);

export const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

export type EventWorld = Awaited<ReturnType<typeof eventWorld>>;

/** A campus with so many people who have accounts, a secretary, a provider, and what it takes to hold events. */
export const eventWorld = async (size = 4) => {
  const made: Campus = await campus();
  const { db, institutionId } = made;
  const people: Person[] = [];
  for (let i = 0; i < size; i += 1) {
    const email = `p${i}@demo.minglun.example`;
    const personId = await made.admit(`学员${i}`, '临床医学院', { startedOn: '2020-01-01', staffNumber: `000${i}`, email });
    await openAccount(db, { personId, email, password: 'a quiet desk by a window', locale: i % 2 ? 'en' : 'zh-CN', now: made.now });
    people.push(made.as(personId, 'learner'));
  }
  const secretaryId = await made.admit('秘书', '医学部', { startedOn: '2020-01-01', staffNumber: '9001' });
  const secretary = made.as(secretaryId, 'committee_secretary');
  const providerId = value(
    await addProvider(db, { institutionId, kind: 'regional-committee', nameZh: '区域委员会（演示）', nameEn: null }, made.system),
  );
  const plain: NewEvent = {
    ...{ institutionId, providerId: null, exchangeId: null, projectId: null, kind: 'workshop', audience: 'own' },
    ...{ title: '模拟审查工作坊（演示）', titleEn: null, summary: '一次练习。', summaryEn: null, place: '主楼305', link: null },
    ...{
      startsAt: at(0),
      endsAt: at(120),
      registerUntil: null,
      capacity: 2,
      topics: [{ topic: 'ethics-review', minutes: 90 }],
      trainerIds: [],
    },
  };
  const hold = async (given: Partial<NewEvent> = {}, series: Series = { rhythm: 'once', repeatUntil: null }): Promise<string> =>
    value(await createEvent(db, { ...plain, ...given }, series, { actor: secretary, now: made.now }));
  const code = async (eventId: string, when: Date): Promise<string> => codeNow((await eventById(db, eventId))?.secret ?? '', when);
  return { ...made, people, secretary, secretaryId, providerId, plain, hold, code, by: (now: Date) => ({ actor: secretary, now }) };
};
