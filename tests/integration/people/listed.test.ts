import { expect, it } from 'vitest';
import { type Edge, listedAPage, peopleListed } from '#queries/people/people-listed.ts';
import { withinFor } from '#queries/people/within.ts';
import { campus } from '../../support/campus.ts';
import { crowd } from '../../support/crowd.ts';

const day = '2026-11-25';

it('a long list is walked to its end and back, nobody twice and nobody missed, though somebody comes in between', async () => {
  const made = await campus();
  await crowd(made);
  const [within] = await withinFor(made.db, made.as('somebody', 'auditor'), 'people.read');
  if (!within) throw new Error('The auditor sees nothing.');
  const page = (edge: Edge) => peopleListed(made.db, { within, edge, day });
  const first = await page('first');
  expect([first.people.length, first.isMoreBefore, first.isMoreAfter]).toEqual([listedAPage, false, true]);
  await made.admit('阿大', '医学部');
  const last = (people: readonly { id: string }[]) => people.at(-1)?.id ?? '';
  const second = await page({ after: last(first.people) });
  const third = await page({ after: last(second.people) });
  expect([second.isMoreBefore, third.isMoreAfter]).toEqual([true, false]);
  const ids = [first, second, third].flatMap(({ people }) => people.map(({ id }) => id));
  expect([ids.length, new Set(ids).size]).toEqual([first.total, first.total]);
  expect((await page({ before: second.people[0]?.id ?? '' })).people.length).toBe(listedAPage);
  expect(await page({ before: third.people[0]?.id ?? '' })).toMatchObject({ people: second.people, isMoreAfter: true });
  expect((await page({ after: 'nobody' })).people.map(({ id }) => id)).toContain(first.people[0]?.id);
});

it('people are found by their unit, those below it included, and only at units that may be seen', async () => {
  const made = await campus();
  await made.admit('甲一', '人工智能学院');
  await made.admit('乙二', '临床医学院');
  const found = async (unit: string | undefined, q: string) => {
    const [within] = await withinFor(made.db, made.as('somebody', 'training_administrator', unit), 'people.read');
    if (!within) throw new Error('Nothing may be seen.');
    return (await peopleListed(made.db, { within, q, edge: 'first', day })).people.map(({ name }) => name);
  };
  expect(await found(undefined, '人工智能')).toEqual(['甲一']);
  expect(await found(undefined, '信息学部')).toEqual(['甲一']);
  expect(await found('临床医学院', '人工智能')).toEqual([]);
  expect(await found('临床医学院', '学院')).toEqual(['乙二']);
  expect(await found(undefined, 'intell')).toEqual(['甲一']);
  // Initials of a person are no part of “Intelligence”.
  expect(await found(undefined, 'll')).toEqual([]);
});
