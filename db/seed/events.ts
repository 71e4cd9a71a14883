import type { TopicMinutes } from '#domain/events/event.ts';

/** Who holds training for others in our stories, and answers their questions. Invented, like everything of the demonstration. */
export const demoProvider = {
  kind: 'regional-committee',
  nameZh: '示范区域科技伦理（审查）委员会（演示）',
  nameEn: 'Demonstration regional ethics committee (demo)',
} as const;

export const demoTrainers = [
  { kind: 'facilitator', key: 'teacher', topics: ['ai', 'ethics-review'], qualification: '主持过本校的案例研讨（演示）' },
  { kind: 'trainer', key: 'secretary', topics: ['rules', 'ethics-review'], qualification: '伦理秘书，讲授审查程序（演示）' },
] as const;

type DemoEvent = {
  kind: 'lecture' | 'workshop' | 'mock-review' | 'team-session';
  audience: 'own' | 'open';
  title: string;
  titleEn: string;
  summary: string;
  summaryEn: string;
  place: string;
  /** Days from today, and the hour in Beijing. */
  inDays: number;
  hour: number;
  lasts: number;
  capacity: number | null;
  topics: TopicMinutes[];
  /** Keys of the cast, in the order in which they register; for what is past, those who came. */
  people: readonly string[];
  monthlyFor: number;
};

export const demoEvents: DemoEvent[] = [
  {
    kind: 'lecture',
    audience: 'own',
    title: '伦理审查申请材料怎样准备（演示）',
    titleEn: 'Preparing an application for ethics review (demo)',
    summary: '从一份完整的示例材料讲起：研究方案、风险评估、知情同意书和参与人员的培训情况，各要回答什么问题。',
    summaryEn:
      'From one complete example: what the protocol, the risk assessment, the consent form and the training of the team each have to answer.',
    place: '主楼报告厅',
    inDays: -8,
    hour: 14,
    lasts: 90,
    capacity: 40,
    topics: [
      { topic: 'ethics-review', minutes: 60 },
      { topic: 'rules', minutes: 30 },
    ],
    people: ['student', 'namesake-b', 'investigator'],
    monthlyFor: 0,
  },
  {
    kind: 'mock-review',
    audience: 'own',
    title: '模拟审查：脑机接口康复研究（演示）',
    titleEn: 'Mock review: a brain–computer interface study (demo)',
    summary: '每人先独立写意见，再按会议程序讨论。请提前读完材料。小组人数有限，名额满后可以候补。',
    summaryEn:
      'Everybody writes an opinion first, and the group then discusses it as a meeting would. Please read the dossier beforehand. The group is small; when it is full you can wait for a place.',
    place: '主楼305',
    inDays: 6,
    hour: 9,
    lasts: 150,
    capacity: 2,
    topics: [{ topic: 'ethics-review', minutes: 120 }],
    people: ['namesake-a', 'namesake-b', 'expiring'],
    monthlyFor: 0,
  },
  {
    kind: 'workshop',
    audience: 'open',
    title: '知情同意书易读性工作坊（演示）',
    titleEn: 'Workshop: consent forms that people can read (demo)',
    summary: '带上一份自己的知情同意书，现场改写一段，请不同专业的人读一遍，再比较改写前后的理解程度。',
    summaryEn:
      'Bring a consent form of your own, rewrite a passage, have people of other fields read it, and compare what they understood before and after.',
    place: '公共教学楼101',
    inDays: 15,
    hour: 13,
    lasts: 180,
    capacity: 24,
    topics: [
      { topic: 'medicine', minutes: 120 },
      { topic: 'ethics-review', minutes: 60 },
    ],
    people: ['expiring'],
    monthlyFor: 0,
  },
  {
    kind: 'lecture',
    audience: 'open',
    title: '每月一案：人工智能研究中的伦理问题（演示）',
    titleEn: 'A case a month: ethics in research on AI (demo)',
    summary: '每次讨论一个改编案例，先分组判断，再对照规则。不需要准备。',
    summaryEn: 'One composite case each time: decide in groups first, then compare with the rules. Nothing to prepare.',
    place: '信息楼二层报告厅',
    inDays: 20,
    hour: 18,
    lasts: 60,
    capacity: null,
    topics: [{ topic: 'ai', minutes: 60 }],
    people: [],
    monthlyFor: 5,
  },
];

export const demoClaim = {
  title: '科研诚信专题研讨班（演示）',
  provider: '某学会（演示）',
  topic: 'research-integrity',
  amount: 3,
  reference: 'DEMO-XS-017',
} as const;

export const demoQuestion = {
  topic: 'medicine',
  subject: '以前研究留下的样本能不能再用（演示）',
  question: '我们想把两年前一项研究留下的血液样本用于新的研究方向，当时的知情同意书没有写到这个用途。需要重新取得同意吗？',
  answer:
    '先核对当时同意书写明的范围和期限。超出范围的，一般要重新取得同意；确实无法联系到本人的，请把理由和保护措施写进申请，由伦理委员会判断。在委员会作出决定以前，样本不要使用。',
  guidance: {
    title: '以前研究留下的样本能不能用于新研究（演示）',
    question: '一项研究结束后留下的样本，原来的知情同意书没有写到新的用途，能直接用吗？',
    answer:
      '不要直接用。先核对原同意书写明的范围和期限；超出范围的，一般要重新取得同意。确实联系不到本人的，把理由和保护措施写进申请，由伦理委员会判断。决定作出以前，样本保持封存。',
    titleEn: 'May samples left from an earlier study be used in a new one? (demo)',
    questionEn: 'A study has ended and samples are left. Its consent form does not mention the new use. May they be used?',
    answerEn:
      'Not directly. Check what the original consent covers, and for how long. Beyond that, consent is usually sought again. Where people cannot be reached, put the reasons and the safeguards into the application and leave it to the ethics committee. Until it has decided, keep the samples unused.',
  },
} as const;
