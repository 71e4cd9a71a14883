import { affiliation, identifier, person } from '#db/schema/index.ts';
import type { Position } from '#domain/people/person.ts';
import { addDays, addMonths, type PlainDate } from '#domain/shared/plain-date.ts';
import { searchKeys } from '#ports/pinyin.ts';
import type { OccasionAt } from '#queries/requirements/occasions-of.ts';
import type { Bulk } from './bulk.ts';
import type { Dice } from './dice.ts';
import { type Place, placeFor, type Unit } from './places.ts';
import { now, today } from './sizes.ts';

export type Joined = Extract<
  OccasionAt,
  { trigger: 'onboarding' | 'committee' | 'exchange' | 'periodic' | 'rule-change' | 'campaign' | 'class' }
>;
export type Citizen = { id: string; name: string; joined: Joined[]; unit: Unit };

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈单仇'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰飞红梅建国文辉力宁海波乐行重'];
const positions: readonly Position[] = [
  'researcher',
  'researcher',
  'researcher',
  'student',
  'student',
  'clinician',
  'technician',
  'management',
];

const keys = new Map<string, ReturnType<typeof searchKeys>>();
const keysOf = (name: string) => {
  const known = keys.get(name) ?? searchKeys(name);
  keys.set(name, known);
  return known;
};

type Stay = { unit: Unit; startedOn: PlainDate; finishedOn: PlainDate | null };

/** One stay for most; some left, came back, changed units, work at two institutions, or are still to come. */
const staysOf = (places: readonly Place[], unit: Unit, dice: Dice): Stay[] => {
  const startedOn = dice.chance(0.01)
    ? dice.day(addDays(today, 1), addDays(today, 60))
    : dice.day(dice.pick(['2014-01-01', '2019-01-01', '2022-06-01']), today);
  const whole = { unit, startedOn, finishedOn: null };
  if (startedOn > addDays(today, -90)) return [whole];
  const kind = dice.int(1, 100);
  const turn = dice.day(addMonths(startedOn, 2), today);
  if (kind <= 9) return [{ ...whole, finishedOn: turn }];
  if (kind <= 12)
    return [
      { ...whole, finishedOn: turn },
      { ...whole, startedOn: dice.day(addDays(turn, 30), today) },
    ];
  if (kind <= 19) {
    const from = dice.pick(places.find(({ institutionId }) => institutionId === unit.institutionId)?.units ?? [unit]);
    return [
      { unit: from, startedOn, finishedOn: addDays(turn, -1) },
      { ...whole, startedOn: turn },
    ];
  }
  return kind <= 23 ? [whole, { unit: placeFor(places, dice), startedOn: turn, finishedOn: null }] : [whole];
};

/** A person with a name, a number wherever they work, and their affiliations. */
export const settle = (bulk: Bulk, places: readonly Place[], number: number, dice: Dice): Citizen => {
  const name = dice.pick(surnames) + dice.pick(given) + (dice.chance(0.6) ? dice.pick(given) : '');
  const id = dice.id();
  const unit = placeFor(places, dice);
  const email = dice.chance(0.8) ? `p${number}@city.example` : null;
  bulk.add(person, { id, name, ...keysOf(name), email, isDemo: true, createdAt: now, mergedInto: null });
  const position = dice.pick(positions);
  const joined = staysOf(places, unit, dice).map((stay): Joined => {
    const { institutionId, path } = stay.unit;
    const { startedOn, finishedOn } = stay;
    const row = { id: dice.id(), personId: id, institutionId, position, startedOn, finishedOn };
    bulk.add(affiliation, { ...row, unitId: stay.unit.id, importId: null });
    return { ...row, trigger: 'onboarding', units: path.split('/').filter(Boolean) };
  });
  for (const institutionId of new Set(joined.map((one) => one.institutionId)))
    bulk.add(identifier, { id: dice.id(), personId: id, institutionId, kind: 'staff_number', value: `C${number}` });
  return { id, name, joined, unit };
};
