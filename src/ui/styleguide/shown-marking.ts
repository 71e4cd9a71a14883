import type { ConsentElement } from '#domain/content/consent.ts';
import type { TagAttributes } from '#domain/content/tags/schemas.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

type Shown = Omit<TagAttributes<'passage'>, 'text' | 'fix'> & { text: Bilingual; fix?: Bilingual; why: Bilingual };

/** Two invented documents: a notice to be marked, and part of a consent form. */
export const noticePassages: Shown[] = [
  {
    id: 'p1',
    verdict: 'problem',
    text: { 'zh-CN': '所有同学必须参加本次问卷。', en: 'All students must take part in this survey.' },
    why: { 'zh-CN': '参加研究要自愿，不能用“必须”。', en: 'Taking part in research is voluntary; “must” takes that away.' },
  },
  {
    id: 'p2',
    verdict: 'fine',
    text: { 'zh-CN': '问卷大约十分钟，可以跳过任何一题。', en: 'It takes about ten minutes, and any question may be skipped.' },
    why: { 'zh-CN': '时间说清了，也留了退路。', en: 'It says how long, and leaves a way out.' },
  },
  {
    id: 'p3',
    verdict: 'open',
    text: { 'zh-CN': '答完可以领一支笔。', en: 'Those who finish get a pen.' },
    why: {
      'zh-CN': '小礼物通常不妨碍自愿。要看的是“答完才给”会不会让人不好停下来。',
      en: 'A small gift rarely sways anybody. The point to weigh is “those who finish”: it may make it harder to stop.',
    },
  },
  {
    id: 'p4',
    verdict: 'fine',
    text: { 'zh-CN': '有疑问请联系负责的老师，电话在本页下方。', en: 'Questions go to the teacher in charge; the number is below.' },
    why: { 'zh-CN': '写明了找谁。', en: 'It says whom to ask.' },
  },
];

export const consentPassages: Shown[] = [
  {
    id: 'p1',
    verdict: 'problem',
    weight: 'critical',
    issue: 'promise',
    text: { 'zh-CN': '参加本研究，您的血压会得到有效控制。', en: 'By taking part you will have your blood pressure well controlled.' },
    why: { 'zh-CN': '有没有用，正是研究要问的。', en: 'Whether it works is what the study asks.' },
    fix: {
      'zh-CN': '我们还不知道这种药对您有没有用，研究就是要弄清这一点。',
      en: 'We do not yet know whether this medicine will help you; that is what the study is to find out.',
    },
  },
  {
    id: 'p2',
    verdict: 'fine',
    text: {
      'zh-CN': '您来医院6次，每次抽血一小管，大约5毫升。',
      en: 'You come to the hospital six times; each time we take a small tube of blood, about 5 ml.',
    },
    why: { 'zh-CN': '次数和用量都写明了。', en: 'How often and how much are both there.' },
  },
  {
    id: 'p3',
    verdict: 'problem',
    issue: 'rights',
    text: { 'zh-CN': '签字后如需退出，须经研究者批准。', en: 'After signing, leaving requires the consent of the investigator.' },
    why: { 'zh-CN': '退出不用谁批准。', en: 'Nobody’s permission is needed to leave.' },
    fix: {
      'zh-CN': '您随时可以退出，告诉我们一声就行，不影响您看病。',
      en: 'You may leave at any time; just tell us. It does not affect your care.',
    },
  },
  {
    id: 'p4',
    verdict: 'fine',
    text: { 'zh-CN': '不舒服时，白天夜里都可以打这个电话。', en: 'If you feel unwell, ring this number by day or night.' },
    why: { 'zh-CN': '有事找谁，写清了。', en: 'Whom to call is plain.' },
  },
];

export const consentLacks: { element: ConsentElement; why: Bilingual }[] = [
  {
    element: 'injury',
    why: { 'zh-CN': '受到损害时谁治、谁出钱，应当写出来。', en: 'Who treats an injury and who pays for it should be said.' },
  },
];
