import type { BankRefusal } from '#domain/bank/refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when an item is not moved, kept or taken in: what, why, and what to do. */
export const bankRefusals = {
  // What is wrong with a file has words of its own: src/i18n/file-words.ts.
  'bank.file_refused': { 'zh-CN': '{said}', en: '{said} ' },
  'bank.keys_closed': {
    'zh-CN':
      '这门考试你还可能要参加，所以看不到它的考试题和答案，也不能审题。通过考试之后就能看，直到下一次要求你再考为止；练习题和你自己写的题不受影响。',
    en: 'You may still have to sit this exam, so its questions and keys are closed to you, and you cannot review them. They open once you have passed, until you are asked to sit again. Practice and what you wrote yourself stay open.',
  },
  'bank.other_state': {
    'zh-CN': '这道题现在不在这一步，可能刚有人处理过。请刷新页面，看看现在的状态。',
    en: 'The item is at another step now; somebody may just have acted on it. Please reload the page to see where it stands.',
  },
  'bank.own_item': {
    'zh-CN': '这一版有你写的内容，不能由你来审。请让另一位审题人处理。',
    en: 'You wrote on this version, so you cannot review it. Please ask another reviewer.',
  },
  'bank.same_reviewer': {
    'zh-CN': '内容审核是你通过的，文字审核要由另一个人做。请让另一位审题人处理。',
    en: 'You passed the subject matter, so the language is for somebody else to review. Please ask another reviewer.',
  },
  'bank.remark_needed': {
    'zh-CN': '请写明理由，好让写题的人知道要改什么、以后的人知道为什么。',
    en: 'Please say why, so that the writer knows what to change and others can understand it later.',
  },
  'bank.not_complete': {
    'zh-CN': '还缺{count}处内容，所以没有往下走。缺什么列在“还缺什么”里，补齐后再提交。',
    en: '{count} things are missing, so it goes no further. They are listed under “What is missing”; please add them and try again.',
  },
  'bank.blocked_by_findings': {
    'zh-CN': '有必须先改的写法问题（{rules}），所以没有往下走。详情列在“写法检查”里。',
    en: 'Rules of writing that must be kept are broken ({rules}), so it goes no further. They are listed under “Rules of writing”.',
  },
  'bank.not_a_draft': {
    'zh-CN': '只有草稿能改。审核中的题请先退回；已启用的题请先“开始新版本”。',
    en: 'Only a draft can be changed. Have an item under review returned first; of a live one, begin a new version.',
  },
  'bank.draft_waits': {
    'zh-CN': '已经有一个新版本在草稿或审核中。请先处理完它。',
    en: 'A newer version is a draft or under review already. Please finish that one first.',
  },
  'bank.case_full': {
    'zh-CN': '一个案例题组最多{most}道题。请先去掉一道，或另写一个题组。',
    en: 'A case set has {most} questions at most. Please take one out first, or write another set.',
  },
  'bank.no_such_exam': { 'zh-CN': '没有这门考试。请从列表里选一门。', en: 'There is no such exam. Please choose one from the list.' },
  'bank.unreadable_text': {
    'zh-CN': '第{line}行第{column}列读不懂（{detail}）。请检查这里的缩进、冒号和引号。',
    en: 'Line {line}, column {column} cannot be read ({detail}). Please check indentation, colons and quotation marks there.',
  },
  'bank.wrong_shape': {
    'zh-CN': '“{where}”这一处不合这种题型的结构（{detail}）。请对照指南里的样例修改。',
    en: '“{where}” does not fit this type of item ({detail}). Please compare it with the example in the guide.',
  },
  'bank.import_over': {
    'zh-CN': '这个文件已经收进题库，或已经放弃了。要再导入，请重新上传。',
    en: 'This file was taken in already, or thrown away. To import it again, please upload it anew.',
  },
} satisfies Record<BankRefusal['code'], Bilingual>;
