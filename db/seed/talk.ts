import type { VoteChoice } from '#domain/participation/votes.ts';

/** A public consultation of the demonstration. Invented; how the demo voters vote is made up by a rule, and its background says so. */
export type DemoConsultation = {
  slug: string;
  /** Days from today. */
  opensInDays: number;
  closesInDays: number;
  question: string;
  questionEn: string;
  background: string;
  backgroundEn: string;
  canChange: string;
  canChangeEn: string;
  cannotChange: string;
  cannotChangeEn: string;
  checkedHow: string;
  checkedHowEn: string;
  statements: { zh: string; en: string; theme: number; camps: [VoteChoice, VoteChoice] }[];
  themes: { title: string; titleEn: string; outcome: 'adopted' | 'partly' | 'not'; reason: string; reasonEn: string }[];
  voters: [number, number];
  report: { zh: string; en: string } | null;
};

const checked = {
  checkedHow: '赞成和反对扩大使用的各一位演示人物读过，都认为问法不偏。',
  checkedHowEn: 'One demo person for wider use and one against read it; both found it fair.',
};

export const demoConsultations: DemoConsultation[] = [
  {
    slug: 'demo-brain-data',
    opensInDays: -10,
    closesInDays: 20,
    question: '研究结束后，康复训练中收集的脑电数据能不能用于当初没有说到的新研究？（演示）',
    questionEn:
      'May brain data from rehabilitation training be used, after the study, for new research that was not spoken of at the start? (demo)',
    background:
      '这是演示：单位、问题和回答都是虚构的，表态由程序按规则生成，不是真人的选择。\n\n一项脑机接口康复训练研究会留下参与者的脑电数据。有人认为，这些数据来之不易，用到新研究里能帮助更多人；也有人认为，当初只同意了这一项研究，换个用途就应当重新问。数据去掉姓名之后，仍可能和其他信息放在一起认出本人，可能性有多大，取决于和什么放在一起。\n\n现在的同意书对以后的使用只有一句概括的话。研究团队打算改写这一段，想先听听你的看法。',
    backgroundEn:
      'This is a demonstration: the institution, the question and the replies are invented, and the votes are made by a rule; no person cast them.\n\nA study of rehabilitation with brain–computer interfaces leaves recordings of its participants. Some say such data are hard won and should help more people; others say that people agreed to one study, and that another use means asking again. Even without a name, recordings may be traced to a person when put beside other information; how likely that is depends on what they are put beside.\n\nThe present consent form has one general sentence about later use. The team means to rewrite it and asks what you think first.',
    canChange: '同意书里“以后的使用”怎么写、分几个选项、怎样联系、怎样撤回。',
    canChangeEn: 'How the consent form speaks of later use: its options, how people are reached, how they withdraw.',
    cannotChange: '法律法规已经规定的要求；已经结束、按原同意书进行的研究。',
    cannotChangeEn: 'What the law requires already, and studies that ended under the old form.',
    ...checked,
    statements: [
      {
        zh: '每一次新用途都应当重新征得本人同意',
        en: 'Each new use should be agreed to again by the person',
        theme: 0,
        camps: ['agree', 'disagree'],
      },
      {
        zh: '一次同意、随时可以撤回就够了',
        en: 'To agree once is enough if one can withdraw at any time',
        theme: 0,
        camps: ['disagree', 'agree'],
      },
      {
        zh: '企业参与的研究应当单独询问',
        en: 'Research with companies should be asked about separately',
        theme: 1,
        camps: ['agree', 'agree'],
      },
      {
        zh: '公益性的医学研究可以不必再问',
        en: 'Medical research for the public good need not ask again',
        theme: 1,
        camps: ['disagree', 'agree'],
      },
      {
        zh: '参与者应当能查到自己的数据用在了哪里',
        en: 'Participants should be able to see what their data were used for',
        theme: 2,
        camps: ['agree', 'agree'],
      },
      {
        zh: '数据应当在研究结束后的约定期限内销毁',
        en: 'Data should be destroyed within an agreed time after the study',
        theme: 2,
        camps: ['agree', 'disagree'],
      },
      {
        zh: '撤回之后，已经得出的研究结果可以保留',
        en: 'After a withdrawal, results already reached may stand',
        theme: 0,
        camps: ['pass', 'agree'],
      },
    ],
    themes: [],
    voters: [46, 34],
    report: null,
  },
  {
    slug: 'demo-ai-companion',
    opensInDays: -70,
    closesInDays: -40,
    question: '校园里的情绪陪伴聊天程序，什么情况下应当转给真人？（演示）',
    questionEn: 'When should a chat companion on campus hand over to a person? (demo)',
    background:
      '这是演示：单位、问题和回答都是虚构的，表态由程序按规则生成，不是真人的选择。\n\n学校试用一个能陪学生聊天、缓解压力的程序。它不做诊断。试用中遇到的难题是：什么时候应当停下来，请一位真人接手；接手前要不要先问学生。',
    backgroundEn:
      'This is a demonstration: the institution, the question and the replies are invented, and the votes are made by a rule; no person cast them.\n\nThe university tries out a program that chats with students under pressure. It makes no diagnosis. The hard question of the trial: when should it stop and ask a person to take over, and should it ask the student first?',
    canChange: '转接的条件、转接前的提示、谁来接手、多久回应。',
    canChangeEn: 'When it hands over, what it says before, who takes over, and how soon.',
    cannotChange: '程序不做诊断、不开药；聊天内容不用于考核。',
    cannotChangeEn: 'It makes no diagnosis and prescribes nothing; chats are used for no assessment.',
    ...checked,
    statements: [
      {
        zh: '只要提到伤害自己，就应当立即转给真人',
        en: 'Any word of self-harm should go to a person at once',
        theme: 0,
        camps: ['agree', 'agree'],
      },
      { zh: '转接之前应当先问学生是否愿意', en: 'It should ask the student before handing over', theme: 0, camps: ['agree', 'disagree'] },
      { zh: '夜间也要有真人值守', en: 'A person should be on duty at night too', theme: 1, camps: ['agree', 'agree'] },
      {
        zh: '接手的人应当是校外的',
        en: 'Whoever takes over should be from outside the university',
        theme: 1,
        camps: ['agree', 'disagree'],
      },
      {
        zh: '程序应当每次说明自己不是人',
        en: 'The program should say each time that it is no person',
        theme: 2,
        camps: ['disagree', 'agree'],
      },
    ],
    themes: [
      {
        title: '转接的条件',
        titleEn: 'When it hands over',
        outcome: 'adopted',
        reason: '提到伤害自己或他人时立即转接，并告诉学生为什么；其他情况先询问。',
        reasonEn: 'Words of harm to oneself or others are handed over at once, and the student is told why; otherwise it asks first.',
      },
      {
        title: '谁来接手',
        titleEn: 'Who takes over',
        outcome: 'partly',
        reason: '夜间增加值守；由校外人员接手需要另立协议，试用期内先由心理中心负责。',
        reasonEn:
          'There will be somebody at night. People from outside take an agreement of its own; during the trial the counselling centre takes over.',
      },
      {
        title: '说明身份',
        titleEn: 'Saying what it is',
        outcome: 'not',
        reason: '每句都说明会打断交谈；改为开始时说明，并在界面上一直标明。',
        reasonEn: 'Saying it with each line breaks the talk; it says so at the start, and the screen says so throughout.',
      },
    ],
    voters: [38, 27],
    report: {
      zh: '感谢每一位参与的人。三个主题逐条答复如下；试用方案据此修改后再提交伦理（审查）委员会。（演示）',
      en: 'Thank you to everybody who took part. The reply to each of three themes follows; the trial is changed accordingly and goes to the ethics committee again. (demo)',
    },
  },
];

/** One question to the experts with its answer; the answer says only what is true whoever asks, and the expert is invented. */
export const demoExpertQuestion = {
  field: 'data',
  question: '去掉姓名的健康数据就不算个人信息了吗？（演示提问）',
  answer: {
    title: '去掉姓名的数据，还算不算个人信息？（演示）',
    answer:
      '要看还能不能认出是谁。只去掉姓名，往往还剩下出生日期、住址、就诊时间等，放在一起仍可能指向一个人。\n\n能不能认出，取决于数据有多细、还能和什么信息放在一起，没有一个动作能一劳永逸。拿不准时，应当当作仍然认得出来处理。',
    expert: '演示专家（虚构），明伦示范大学（演示）',
    interests: '无（演示）',
    titleEn: 'Are data without names still about a person? (demo)',
    answerEn:
      'It depends on whether one can still tell who it is. Without the name there is often a date of birth, an address, the time of a visit; together they may lead to one person.\n\nWhether they do depends on how fine the data are and what else they can be put beside; no single act settles it for good. When in doubt, treat them as data by which somebody can be recognised.',
    expertEn: 'A demo expert (invented), Minglun Demonstration University (demo)',
    interestsEn: 'none (demo)',
  },
} as const;

export const demoOffice = { office: '科研管理处', officeEn: 'Office of Research' } as const;
