import { messages } from '../message.ts';

/** Why a vote stands for nobody else, and what becomes of it. */
export const pollWhy = messages({
  title: { 'zh-CN': '怎样看这些投票', en: 'How to read these votes' },
  lead: {
    'zh-CN': '投票是请你想一想、比一比，不是民意调查。这一页说明结果能说明什么，以及一张票从投出到公布经过什么。',
    en: 'A vote asks you to think and compare. It is no survey. This page says what a result can tell, and what happens to a vote until it is published.',
  },
  samples: { 'zh-CN': '为什么不能推断到其他人', en: 'Why nothing follows for other people' },
  samplesSelf: {
    'zh-CN': '投票的人是自己来的。对题目在意的人更愿意投，没有来的人怎么想，这里看不到。',
    en: 'People come by themselves. Those who care about a question are more willing to vote, and what those think who did not come cannot be seen here.',
  },
  samplesNumber: {
    'zh-CN': '人多也不能补上这一点。抽样调查靠的是每个人都有机会被抽到，而不是人数多。',
    en: 'Numbers do not make up for that. A survey rests on everybody having had a chance to be asked, not on many having answered.',
  },
  samplesCrowds: {
    'zh-CN': '三组人并排显示，是为了看到差别，不是为了比谁对。三组不相加。',
    en: 'Three crowds stand side by side so that differences show, not to say which is right. They are never added up.',
  },
  shown: { 'zh-CN': '什么时候显示，显示到多细', en: 'What is shown, and how finely' },
  shownFew: {
    'zh-CN': '一组不满 {votes} 票，什么都不显示。少于 {cell} 票的选项与别的选项合并，至少两个合在一起。',
    en: 'Of a crowd with fewer than {votes} votes nothing is shown. An option with fewer than {cell} is merged with others, two at least.',
  },
  shownRound: {
    'zh-CN': '不满 {exact} 票时，占比四舍五入到 {coarse}%，票数只给范围。',
    en: 'Below {exact} votes shares are rounded to {coarse}% and the number of votes is given as a range.',
  },
  shownBatch: {
    'zh-CN': '新的票满 {batch} 张才一起公布，所以从两次结果的差里读不出任何一张票。',
    en: 'New votes are published together, {batch} at least, so no single one can be read off two results.',
  },
  shownCross: {
    'zh-CN': '不做交叉表。只有选项顺序影响了结果时，满 {cross} 票后才分两半显示。',
    en: 'There are no cross tables. Only where the order of options changed a result are both halves shown, from {cross} votes on.',
  },
  shownOrder: {
    'zh-CN':
      '除了程度题，选项的顺序由抽签决定。某个选项排在前一半和后一半时的占比相差超过 5 个百分点、且检验显著（|z| 大于 1.96），就在结果里说明。选项多时，偶然也会出现一次。',
    en: 'Except on scales, the order of options is drawn by lot. Where the share of an option in the first half of the list differs from its share in the second by more than 5 points, and the test is significant (|z| above 1.96), the result says so. With many options this happens by chance now and then.',
  },
  kept: { 'zh-CN': '我们保存什么', en: 'What is kept' },
  keptRoll: {
    'zh-CN':
      '签到簿：你的浏览器里有一个随机标记，保存 {days} 天。服务器只存“标记与题目”的哈希值，用来知道这台设备投过这道题。从哈希值推不出标记，同一台设备在两道题里的哈希值也对不上。',
    en: 'The roll: your browser holds a random mark for {days} days. The server keeps only a hash of that mark with the question, to know that this device has voted on it. The hash leads to no mark, and the hashes of one device in two questions do not match.',
  },
  keptBox: {
    'zh-CN': '票箱：只有数字——哪一组、看到的选项顺序、选了哪一项，各有多少。没有一行属于某个人，也没有时间。',
    en: 'The box: numbers only. How many of a crowd, with the options in which order, chose what. No row belongs to anybody, and there is no time in it.',
  },
  keptTwice: {
    'zh-CN': '问两次的题要比较前后，所以第一次的回答与哈希值放在一起，等第二次回答后立刻分开；没有第二次，就留到投票结束。',
    en: 'A question asked twice compares two answers. The first is therefore kept with the hash and parted from it at once when the second is given; without a second it stays until the vote is over.',
  },
  keptOver: {
    'zh-CN': '投票结束后，签到簿整本删除，数字保留。',
    en: 'When a vote is over its roll is deleted. The numbers stay.',
  },
  keptCrowd: {
    'zh-CN': '登录后投票，服务器当场看一眼你属于哪一组，只记下组别，不记下是谁。投票不写入操作日志。',
    en: 'When you vote while signed in, the server looks which crowd you belong to and keeps the crowd, not who you are. Votes are not written to the log.',
  },
  keptNetwork: {
    'zh-CN': '网络地址只在内存里用来防刷票，加盐哈希，最多留一天，不写到磁盘。',
    en: 'Network addresses serve to keep false votes out. They stay in memory, hashed with a salt, for a day at most, and are never written to disk.',
  },
  false: { 'zh-CN': '怎样防止刷票，做不到什么', en: 'What keeps false votes out, and what does not' },
  falseWork: {
    'zh-CN': '投票时浏览器做一道小算题（约一秒）；每个网络每段时间能投的票有上限。没有脚本的浏览器多确认一次，上限低一些。',
    en: 'On voting, your browser solves a small sum of about a second, and each network may cast so many votes in a time. A browser without scripts confirms once more and has a lower limit.',
  },
  falseNot: {
    'zh-CN': '这些拦得住随手刷票，拦不住有心的人：换一台设备或清除标记可以再投。所以这些结果不作为任何决定的依据。',
    en: 'This stops idle cheating and nobody determined: with another device, or with the mark deleted, one can vote again. No decision therefore rests on these results.',
  },
  forgetTitle: { 'zh-CN': '清除标记', en: 'Delete the mark' },
  forget: {
    'zh-CN': '在浏览器设置里清除本站的 Cookie“{name}”，标记就没有了。已经计入的票无法找回或撤下，因为不知道哪一张是你的。',
    en: 'Delete the cookie “{name}” of this site in your browser, and the mark is gone. Votes that were counted cannot be found or withdrawn, since nobody knows which were yours.',
  },
  defaults: { 'zh-CN': '以上数字是平台默认值，不是法规规定。', en: 'The numbers above are platform defaults, and set by no law.' },
});
