import type { PollRefusal } from '#domain/polls/refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when a vote is not taken: what, why, and what to do. */
export const pollRefusals = {
  'polls.not_open': {
    'zh-CN': '这个问题在{opensOn}到{closesOn}之间投票，今天不收票。结果可以随时看。',
    en: 'Votes on this question are taken from {opensOn} to {closesOn}, and not today. The results are there at any time.',
  },
  'polls.no_such_choice': {
    'zh-CN': '这个问题没有这个选项。请从列出的选项里选一个。',
    en: 'This question has no such option. Please choose one of those listed.',
  },
  'polls.no_first_answer': {
    'zh-CN': '这台设备在阅读之前没有作答，所以没有可以比较的第一次回答，这一票没有计入。结果可以直接看。',
    en: 'This device gave no answer before reading, so there is nothing to compare with, and this vote was not counted. You can look at the results.',
  },
  'polls.too_often': {
    'zh-CN': '你所在的网络刚才投出的票比较多，为防止刷票暂停一下。请{minutes}分钟后再试；你选的没有丢，也没有计入。',
    en: 'Many votes have just come from your network, so it rests for a while to keep false votes out. Please try again in {minutes} minutes. Your choice is still marked, and was not counted.',
  },
} as const satisfies Record<PollRefusal['code'], Bilingual>;
