import type { SocietyTextGiven } from '#domain/outreach/society-piece.ts';

/** A society of our stories, invented. What its pieces state of rules is in the registry of clauses. */
export const demoSociety = {
  provider: { kind: 'society', nameZh: '示范科技伦理学会（演示）', nameEn: 'Demonstration Society for Science Ethics (demo)' },
  page: {
    slug: 'demo-society',
    description:
      '这是一个演示用的学会，不是真实的组织。学会的会员来自高校、医院和企业，关心同一件事：研究怎样做，才对得起参加的人。\n\n我们在这里写短文、办活动。文章由会员署名，由两位没有参与写作的人读过才公开。',
    descriptionEn:
      'This society is made up for the demonstration. Its members come from universities, hospitals and companies and share one question: how is research done so that it is fair to those who take part?\n\nWe write short pieces here and hold events. Members sign what they write, and two people who did not write it read it first.',
    website: null,
  },
  /** Keys of the cast: who writes, and who reads for the society. */
  editor: 'teacher',
  reader: 'secretary',
  event: {
    title: '公众开放日：伦理委员会在看什么（演示）',
    titleEn: 'Open day: what ethics committees look at (demo)',
    summary: '请来看一份虚构的申请怎样被审：三位委员各问一个问题，再由到场的人问。不需要专业背景。',
    summaryEn:
      'See how an invented application is reviewed: three members ask a question each, then those who came ask theirs. No background needed.',
    place: '公共教学楼203',
    inDays: 24,
    hour: 14,
    lasts: 90,
  },
} as const;

const chinese = { titleEn: null, leadEn: null, bodyEn: null, authorRoleEn: null, interestsEn: null };
const signed = {
  authorName: '沈若谷（演示）',
  authorRole: '示范科技伦理学会会员（演示）',
  interests: '无。作者和学会都是演示人物和演示组织。',
};
const unchanged = { change: null, changeEn: null };

const measures = {
  title: '科技伦理审查办法（试行），国科发监〔2023〕167号',
  address: 'https://www.most.gov.cn/xxgk/xinxifenlei/fdzdgknr/fgzc/gfxwj/gfxwj2023/202310/t20231008_188309.html',
  on: '2023-09-07',
};

type DemoPiece = SocietyTextGiven & { slug: string; stands: 'published' | 'waiting' };

export const demoPieces: readonly DemoPiece[] = [
  {
    slug: 'demo-after-approval',
    stands: 'published',
    title: '批准以后，为什么还要看？（演示）',
    lead: '伦理审查不是盖一个章。研究开始以后，委员会还要接着看；情况变了，做研究的人要说。',
    body: [
      '## 章盖下去，事情才开始',
      '很多人以为，伦理委员会只在开头出现一次。按照《科技伦理审查办法（试行）》，批准以后还有**跟踪审查**，间隔一般不超过12个月；需要的时候，委员会可以暂停或者终止一项研究。',
      '## 变了就要说',
      '研究不会照着方案一字不差地走。风险变了，负责人要报告；委员会评估以后给出意见，必要时重新审查。',
      '所以，参加研究的人可以问三个问题：',
      '- 这项研究上一次被看，是什么时候？\n- 从那以后，有什么变了？\n- 如果我想退出，现在找谁？',
      '## 我们不知道的',
      '跟踪审查做得怎么样，各单位差别多大，本文没有查到可以引用的数字，所以不写。',
    ].join('\n\n'),
    ...signed,
    titleEn: 'Approved. Why look again? (demo)',
    leadEn:
      'Ethics review is no stamp. Once a study has begun the committee goes on looking, and whoever runs it says when something changes.',
    bodyEn: [
      '## After the approval',
      'Many think that a committee appears once, at the start. Under the Measures for Science and Technology Ethics Review (Trial) there is a **follow-up review** after approval, normally at intervals of no more than twelve months. Where it must, the committee can suspend or end a study.',
      '## When something changes',
      'No study follows its plan to the letter. If the risk changes, the person in charge reports it; the committee assesses the change, gives its view, and reviews again where necessary.',
      'So those who take part may ask three questions:',
      '- When was this study last looked at?\n- What has changed since then?\n- If I want to leave, whom do I ask now?',
      '## What we do not know',
      'How well follow-up review is done, and how much institutions differ, we found no figure for that could be cited, and so we give none.',
    ].join('\n\n'),
    authorRoleEn: 'member of the Demonstration Society (demo)',
    interestsEn: 'None. The author and the society are made up for the demonstration.',
    sourceTitle: [measures.title],
    sourceAddress: [measures.address],
    sourceOn: [measures.on],
    ...unchanged,
  },
  {
    slug: 'demo-fourteen-days',
    stands: 'waiting',
    title: '一条线，三种话：怎样谈14天（演示）',
    lead: '谈人胚胎研究，先分清事实、规定和主张，再说自己的理由。',
    body: [
      '## 规定',
      '在我国，人的囊胚体外培养，从受精或核移植算起不得超过14天；研究用过的，不得植入人或动物的生殖系统。',
      '## 事实',
      '14天的说法源自英国一个委员会1984年的意见。国际干细胞研究学会2021年的指南不再设硬性上限，同时写明要当地法律允许、有公众支持。那是一个专业学会的指南，不是法律。',
      '## 主张',
      '“应当延长”和“应当守住”都是主张，要看理由。把主张说成规定，会误导人。',
    ].join('\n\n'),
    ...signed,
    ...chinese,
    sourceTitle: ['人胚胎干细胞研究伦理指导原则，国科发生字〔2003〕460号', 'ISSCR干细胞研究与临床转化指南（2021，2025更新）'],
    sourceAddress: ['', ''],
    sourceOn: ['2003-12-24', '2026-11-22'],
    ...unchanged,
  },
];
