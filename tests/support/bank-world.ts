import { takeStep } from '#commands/bank/take-step.ts';
import { beginItem, keepDraft } from '#commands/bank/write-item.ts';
import type { Database } from '#db/client.ts';
import { institution } from '#db/schema/index.ts';
import type { Role } from '#domain/auth/permission.ts';
import { type Draft, DraftCase } from '#domain/bank/draft-case.ts';
import { DraftItem, type DraftOf } from '#domain/bank/draft-item.ts';
import type { ItemAct } from '#domain/bank/states.ts';
import type { Library } from '#domain/content/library.ts';
import { examWorld, type LearnerActor, later, morning } from './exam-world.ts';
import { havePassed } from './panel.ts';

/** A whole item for the second objective of the exam, which no shipped item resembles. */
export const wholeDraft = (n = 1): DraftOf<'single'> =>
  DraftItem.parse({
    type: 'single',
    use: 'exam',
    objective: 'O2',
    bloom: 'Ap',
    stem: {
      'zh-CN': `海洋站的浮标每小时传回一批水温数据，值班员小岑发现第${n}号浮标连续三天读数相同。站里明天要把整月数据交给合作单位，他现在最合适的做法是什么？`,
      en: `The buoys of a marine station send water temperatures every hour, and the officer on duty finds that buoy ${n} has repeated one reading for three days. The month goes to a partner tomorrow. What should he do now?`,
    },
    options: [
      ['标出这三天的读数并说明原因，再把数据交出去', 'Mark the three days, say why, and hand the data over', true],
      ['用前后两天的平均值补上，让序列看起来完整', 'Fill the gap with the mean of its neighbours so that it looks whole', false],
      ['把这个浮标的数据整月删去，不在报告里提起它', 'Leave the buoy out for the whole month and out of the report', false],
    ].map(([zh, en, right], i) => ({
      key: 'abc'[i],
      text: { 'zh-CN': zh, en },
      ...(right && { correct: true }),
      rationale: {
        'zh-CN': '记录要让别人看得出发生过什么。下次：先标记，再处理。',
        en: 'A record lets others see what happened. Next time: Mark first, then treat.',
      },
    })),
    sources: ['clause:KJ-03'],
  }) as DraftOf<'single'>;

const told = [
  [
    '接到合作单位的电话后，小岑应当先确认哪一件事，才知道这批读数还能不能用在对方的论文里？',
    'After the partner has called, what should Cen make sure of first, to know whether the readings can still be used in their paper?',
  ],
  [
    '站长要求把换过的浮标写进数据说明，小岑怎样写最能让以后的人看懂这次更换？',
    'The head of the station wants the exchanged buoy in the notes on the data. How does Cen write it so that others can follow the exchange later?',
  ],
] as const;

/** A whole case set of two questions, about the officer of the marine station. */
export const wholeCase = (): DraftCase =>
  DraftCase.parse({
    type: 'case',
    use: 'exam',
    title: { 'zh-CN': '换过的浮标', en: 'The exchanged buoy' },
    text: {
      'zh-CN': '海洋站在风暴后换了一个浮标，没有写进记录。\n\n一个月后，合作单位发现水温曲线有一处跳变。',
      en: 'After a storm the marine station exchanged a buoy and wrote it down nowhere.\n\nA month later a partner finds a jump in the temperatures.',
    },
    sources: ['clause:KJ-03'],
    items: told.map(([zh, en]) => ({ ...wholeDraft(), stem: { 'zh-CN': zh, en } })),
  });

/** The exam's world with people who work on its bank; all but the writer have passed the exam. */
export const bankWorld = async (db: Database, library?: Library) => {
  const world = await examWorld(db, library);
  const [here] = await db.select().from(institution);
  const institutionId = here?.id ?? '';
  const as = async (name: string, role: Role): Promise<LearnerActor> => {
    const actor = await world.learner(name);
    return { ...actor, grants: [...actor.grants, { role, institutionId, unitId: null }] };
  };
  const writer = await as('命题人', 'item_writer');
  const domain = await as('内容审题人', 'item_reviewer');
  const language = await as('文字审题人', 'item_reviewer');
  const officer = await as('考务', 'exam_officer');
  for (const { personId } of [domain, language, officer]) await havePassed(db, personId);
  let minutes = 0;
  const now = () => later(morning, { minutes: minutes++ - 60 });
  const step = (id: string, act: ItemAct, actor: LearnerActor, remark = '') => takeStep(db, { id, act, remark }, { actor, now: now() });
  const drafted = async (content: Draft = wholeDraft()): Promise<string> => {
    const begun = await beginItem(
      db,
      { institutionId, exam: 'gen-101', type: content.type, use: content.use },
      { actor: writer, now: now() },
    );
    if (!begun.ok) throw new Error(begun.refusal.code);
    const kept = await keepDraft(db, { id: begun.value, content }, { actor: writer, now: now() });
    if (!kept.ok) throw new Error(kept.refusal.code);
    return begun.value;
  };
  const live = async (content: Draft = wholeDraft()): Promise<string> => {
    const id = await drafted(content);
    for (const [act, actor] of [
      ['submit', writer],
      ['pass_domain', domain],
      ['pass_language', language],
    ] as const) {
      const done = await step(id, act, actor);
      if (!done.ok) throw new Error(`${act}: ${JSON.stringify(done.refusal)}`);
    }
    return id;
  };
  return { ...world, institutionId, as, writer, domain, language, officer, now, step, drafted, live };
};
