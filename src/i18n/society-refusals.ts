import type { SocietyRefusal } from '#domain/outreach/society-refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when something with a society's pieces is not done: what, why, and what to do. */
export const societyRefusals = {
  'outreach.source_needed': {
    'zh-CN': '还没有来源。至少写一条：名称和日期，网上读得到的再写网址。',
    en: 'There is no source yet. Please give at least one: what it is called and its day, and the address if it is on the web.',
  },
  'outreach.source_half': {
    'zh-CN': '第{n}条来源缺名称或日期。请补全，或清空这一行。',
    en: 'Source {n} lacks its name or its day. Please complete it, or empty the row.',
  },
  'outreach.source_address': {
    'zh-CN': '第{n}条来源的网址打不开：{found}。网址要以 http:// 或 https:// 开头，不带账号密码。',
    en: 'The address of source {n} leads nowhere: {found}. It begins with http:// or https:// and holds no name or password.',
  },
  'outreach.source_day': {
    'zh-CN': '第{n}条来源的日期不对，或者在今天以后。请按 2026-11-25 的写法填写。',
    en: 'The day of source {n} is no day, or lies ahead. Please write it like 2026-11-25.',
  },
  'outreach.no_language': {
    'zh-CN': '还没有正文。请写中文或英文的一种，也可以两种都写。',
    en: 'There is no text yet. Please write it in Chinese, in English, or in both.',
  },
  'outreach.half_written': {
    'zh-CN': '这种语言只写了一部分。请补上这一项，或清空这种语言的各项。',
    en: 'This language is only half there. Please fill this in, or empty everything in this language.',
  },
  'outreach.not_taken': {
    'zh-CN': '正文里有不能照样显示的内容：{found}。请去掉HTML和图片，链接只用 http:// 或 https:// 开头的网址。',
    en: 'The text holds something that would not be shown as written: {found}. Please leave out HTML and pictures, and link only to addresses that begin with http:// or https://.',
  },
  'outreach.change_needed': {
    'zh-CN': '这一篇已经公开过。请写明这次改了什么，读者会看到。',
    en: 'This piece was published before. Please say what changes; readers will see it.',
  },
  'outreach.website_unsafe': {
    'zh-CN': '网址要以 http:// 或 https:// 开头，不带账号密码。请改写或留空。',
    en: 'The address begins with http:// or https:// and holds no name or password. Please mend it or leave it out.',
  },
  'outreach.address_taken': { 'zh-CN': '这个网址名已经有人用了。请换一个。', en: 'This address is taken. Please choose another.' },
  'outreach.no_page_yet': {
    'zh-CN': '先写学会的介绍，再写文章：文章要有一个可以点过去的署名单位。',
    en: 'Please describe the society first: a piece needs a body that its readers can look up.',
  },
  'outreach.not_draft': {
    'zh-CN': '这一稿已经提交，不能再改。要改，请等审读结果，或撤回后另写一稿。',
    en: 'This text is handed in and cannot be changed. Wait for its readers, or take it back and write another.',
  },
  'outreach.not_your_draft': {
    'zh-CN': '这一稿由别人起草，只有起草的人能改能交。',
    en: 'Somebody else writes this draft: only its writer may change it or hand it in.',
  },
  'outreach.open_already': {
    'zh-CN': '这一篇已经有一稿在写或在等审读。请先处理完那一稿。',
    en: 'A text of this piece is being written or waits for its readers. Please finish that one first.',
  },
  'outreach.not_waiting': {
    'zh-CN': '这一稿现在不在审读中，可能已经公开或退回。请刷新页面。',
    en: 'This text does not wait for readers; it may be published or sent back by now. Please reload the page.',
  },
  'outreach.own_piece': {
    'zh-CN': '你写过这一篇。审读要由没有参与写作的人来做。',
    en: 'You wrote a text of this piece. It is read by people who did not.',
  },
  'outreach.read_already': {
    'zh-CN': '你已经审读过这一稿。还需要另一个人。',
    en: 'You have read this text already. It takes another person.',
  },
  'outreach.withdrawn_already': { 'zh-CN': '没有可以撤回的内容。', en: 'There is nothing to take back.' },
} as const satisfies Record<SocietyRefusal['code'], Bilingual>;
