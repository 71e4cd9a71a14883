import type { HearingReply, HearingWords } from '#domain/participation/hearing.ts';

/** Hearings of the demonstration. Invented, people and words alike; nothing in them is evidence. Days are from today. */
const where = { place: '演示大学第三会议室，可在线旁听（演示）', placeEn: 'Room 3 of the demo university; can be followed online (demo)' };

export const heldHearing = {
  announcedInDays: -50,
  heldInDays: -30,
  recordedInDays: -22,
  answeredInDays: -10,
  asked: {
    ...where,
    title: '陪伴机器人进养老院：用之前要先说清什么（演示）',
    titleEn: 'Companion robots in care homes: what must be said first (demo)',
    question:
      '这是演示：单位、人物和发言都是虚构的。\n\n一个团队想在养老院试用会聊天的陪伴机器人。住在那里的人有的记性不好，有的很寂寞。用之前，要向谁说清什么？什么情况下不该用？',
    questionEn:
      'This is a demonstration: the institution, the people and what they say are invented.\n\nA team means to try robots that talk in care homes. Some who live there forget, some are lonely. What must be said to whom beforehand, and when should they not be used?',
    from: '14:00',
    until: '17:00',
    publicSeats: 8,
  },
  papers: [
    {
      ...{ title: '试用方案摘要，三页（演示）', titleEn: 'Plan of the trial in short, three pages (demo)', url: null },
      ...{ source: '演示大学研究团队', sourceEn: 'the team at the demo university' },
    },
    {
      ...{ title: '同意书草稿，两种字号（演示）', titleEn: 'Draft consent form in two sizes of print (demo)', url: null },
      ...{ source: '演示大学研究团队', sourceEn: 'the team at the demo university' },
    },
  ],
  experts: [
    {
      ...{ name: '演示专家甲', nameEn: 'Demo expert A', role: '老年医学，赞成试用（演示）', roleEn: 'geriatrics, for the trial (demo)' },
      ...{ interests: '参加过同类产品的测试（演示）', interestsEn: 'took part in tests of a like product (demo)' },
    },
    {
      ...{ name: '演示专家乙', nameEn: 'Demo expert B', role: '护理伦理，主张缓行（演示）', roleEn: 'ethics of care, for waiting (demo)' },
      ...{ interests: '无（演示）', interestsEn: 'none (demo)' },
    },
  ],
  record: {
    speaksFor: '甲：试用是自愿的，随时可以停；不试，就不知道对谁有用、对谁没用。（演示）',
    speaksForEn: 'A: it is voluntary and can be stopped at any time; without a trial nobody knows whom it helps. (demo)',
    speaksAgainst: '乙：记性不好的人可能把机器人当成真人，关掉时会难过；这种难过事先没有办法征得同意。（演示）',
    speaksAgainstEn:
      'B: somebody who forgets may take it for a person and grieve when it is switched off; to that grief nobody can agree beforehand. (demo)',
    fromPublic: '代表们问：聊天的内容谁听得到？坏了谁来陪？有一位说，应当先问护理员愿不愿意多这一件事。（演示）',
    fromPublicEn:
      'They asked: who hears what is said? Who keeps company when it breaks? One said that carers should be asked first. (demo)',
    agreed: '开头就要说明它是机器，屏幕上一直写着；家属和本人都要看懂；护理员有权关掉。（演示）',
    agreedEn:
      'It says that it is a machine at the start and on its screen throughout; the person and the family understand; carers may switch it off. (demo)',
    leftOpen: '记性严重不好的人能不能参加，没有谈拢。（演示）',
    leftOpenEn: 'Whether those whose memory is very poor may take part was not settled. (demo)',
  } satisfies HearingWords,
  replies: [
    {
      ...{ point: '屏幕上一直写明是机器（演示）', pointEn: 'The screen says throughout that it is a machine (demo)', outcome: 'adopted' },
      ...{
        reason: '已写进方案，开机即显示，不能关掉。（演示）',
        reasonEn: 'It is in the plan now: shown from the start, and cannot be turned off. (demo)',
      },
      ...{ office: '科研管理处', officeEn: 'Office of Research' },
    },
    {
      ...{ point: '先征求护理员的意见（演示）', pointEn: 'Carers are asked first (demo)', outcome: 'partly' },
      ...{
        reason: '两个试点院区先问；其余院区等第一阶段结束再定。（演示）',
        reasonEn: 'In the two homes of the first phase; elsewhere once it is over. (demo)',
      },
      ...{ office: '科研管理处', officeEn: 'Office of Research' },
    },
    {
      ...{ point: '记性严重不好的人也参加（演示）', pointEn: 'Those whose memory is very poor take part (demo)', outcome: 'not' },
      ...{
        reason: '会上没有谈拢，这一阶段不招募；结束后再论证。（演示）',
        reasonEn: 'It was not settled at the hearing; nobody is recruited in this phase, and it is argued again afterwards. (demo)',
      },
      ...{ office: '伦理（审查）委员会办公室', officeEn: 'Office of the ethics committee' },
    },
  ] satisfies HearingReply[],
};

export const comingHearing = {
  announcedInDays: -5,
  heldInDays: 18,
  consultation: 'demo-brain-data',
  asked: {
    ...where,
    title: '脑电数据以后怎么用：把公众讨论里的分歧说透（演示）',
    titleEn: 'Later use of brain data: arguing what the consultation left open (demo)',
    question:
      '这是演示，内容均为虚构。\n\n公众讨论里，有人主张每次新用途都重新问，有人主张一次同意、随时可撤回就够。两位专家各说一方的理由，公众代表提问，再一起看同意书怎么改。',
    questionEn:
      'This is a demonstration; all of it is invented.\n\nIn the consultation some ask for consent to each new use, others for one consent that can be withdrawn. An expert speaks for each side, representatives of the public ask, and all look at how the form should change.',
    from: '09:30',
    until: '12:00',
    publicSeats: 6,
  },
  papers: [
    {
      ...{ title: '公众讨论里的意见和分歧（演示）', titleEn: 'Views and differences in the consultation (demo)', url: null },
      ...{ source: '演示大学，公众讨论页面', sourceEn: 'demo university, page of the consultation' },
    },
  ],
  experts: [
    {
      ...{ name: '演示专家丙', nameEn: 'Demo expert C', role: '数据法，主张重新同意（演示）', roleEn: 'data law, for asking again (demo)' },
      ...{ interests: '无（演示）', interestsEn: 'none (demo)' },
    },
    {
      ...{
        name: '演示专家丁',
        nameEn: 'Demo expert D',
        role: '康复医学，主张一次同意（演示）',
        roleEn: 'rehabilitation, for one consent (demo)',
      },
      ...{ interests: '主持过同类研究（演示）', interestsEn: 'led like studies (demo)' },
    },
  ],
};
