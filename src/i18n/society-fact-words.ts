import type { FactType } from '#domain/facts.ts';
import type { Telling } from './fact-words.ts';

type OutreachFact = Extract<FactType, `outreach.${string}`>;

/** The sentence for each fact about what societies write. Facts hold no name and no words of anybody. */
export const societyFactWords: { [T in OutreachFact]: Telling<T> } = {
  'outreach.society_described': {
    title: { 'zh-CN': '学会介绍', en: 'Society described' },
    sentence: { 'zh-CN': '更新了学会的公开介绍', en: 'The public page of a society was brought up to date' },
  },
  'outreach.piece_submitted': {
    title: { 'zh-CN': '提交学会文章', en: 'Society piece handed in' },
    sentence: { 'zh-CN': '一稿学会文章等待两人审读', en: 'A text of a society waits for two readers' },
  },
  'outreach.piece_read': {
    title: { 'zh-CN': '审读学会文章', en: 'Society piece read' },
    sentence: { 'zh-CN': '{capacity}审读通过一稿学会文章', en: 'A text of a society was read and passed by {capacity}' },
    values: ({ capacity }, { t }) => ({ capacity: t(`societies.capacity-${capacity}`) }),
  },
  'outreach.piece_returned': {
    title: { 'zh-CN': '退回学会文章', en: 'Society piece sent back' },
    sentence: { 'zh-CN': '一稿学会文章退回修改，附有理由', en: 'A text of a society was sent back, with a reason' },
  },
  'outreach.piece_published': {
    title: { 'zh-CN': '公开学会文章', en: 'Society piece published' },
    sentence: { 'zh-CN': '两人审读后公开了一稿学会文章', en: 'A text of a society was published after two people had read it' },
  },
  'outreach.piece_withdrawn': {
    title: { 'zh-CN': '撤回学会文章', en: 'Society piece taken back' },
    sentence: { 'zh-CN': '撤回了一稿学会文章，附有理由', en: 'A text of a society was taken back, with a reason' },
  },
};
