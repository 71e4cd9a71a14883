import type { Changed, LeftOut, NotWritten } from '#domain/bank/remark.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** Why a question of a file is not taken, while the others are. */
export const leftOutWords = {
  kind_not_carried: {
    'zh-CN': '平台没有“{kind}”这种题，所以没有收。可以改写成单选或多选后再导入。',
    en: 'The platform has no questions of the kind “{kind}”, so it is not taken. Please rewrite it as a choice of options.',
  },
  true_false: {
    'zh-CN': '判断题（对/错）容易猜中，平台不用，所以没有收。请改写成三个选项的单选题。',
    en: 'True-or-false questions are easily guessed and not used here, so it is not taken. Please rewrite it with three options.',
  },
  no_question: {
    'zh-CN': '这里只有说明文字，没有要回答的内容，所以没有收。',
    en: 'This only describes and asks nothing, so it is not taken.',
  },
  braces: {
    'zh-CN': '花括号没有成对，分不清哪里是答案。请补上“{”或“}”。',
    en: 'The braces do not pair, so the answers cannot be told apart. Please add the one that is missing.',
  },
  no_answers: { 'zh-CN': '没有选项或答案。请补上后再导入。', en: 'There are no options or answers. Please add them.' },
  too_many_parts: { 'zh-CN': '选项超过{limit}个。请减少后再导入。', en: 'There are more than {limit} options. Please take some out.' },
  nothing_correct: { 'zh-CN': '没有标出正确的选项。请标出后再导入。', en: 'No option is marked as right. Please mark one.' },
  bad_answer: {
    'zh-CN': '“{answer}”这个答案读不懂。请检查它前面的符号和其中的转义。',
    en: 'The answer “{answer}” cannot be read. Please check the sign before it and what is escaped in it.',
  },
  bad_cell: {
    'zh-CN': '“{column}”列的“{value}”不能用。可以填：{allowed}。',
    en: '“{value}” in the column “{column}” is not valid. It may be: {allowed}.',
  },
  key_unknown: {
    'zh-CN': '正确答案写的“{key}”不在选项里。请在原来的系统里改好再导出。',
    en: 'The right answer names “{key}”, which does not fit the options. Please mend it where it came from.',
  },
  text_too_long: {
    'zh-CN': '有一段文字超过{limit}个字符。请缩短后再导入。',
    en: 'A text is longer than {limit} characters. Please shorten it.',
  },
  unreadable: { 'zh-CN': '{said}', en: '{said} ' },
} satisfies Record<LeftOut['code'], Bilingual>;

/** What became different on the way in. */
export const changedWords = {
  media_left: {
    'zh-CN': '题里的{names}没有带进来，题目只存文字。请检查没有它还能不能作答。',
    en: 'These did not come along, since items hold text only: {names}. Please check that it can be answered without them.',
  },
  partial_credit: {
    'zh-CN': '单选题里给{share}分的选项，这里不得分。',
    en: 'An option that earned {share} of a point in a single choice earns nothing here.',
  },
  tag_left: { 'zh-CN': '标签“{tag}”在这里没有含义，没有带进来。', en: 'The tag “{tag}” means nothing here and did not come along.' },
  category_left: {
    'zh-CN': '分类“{category}”没有带进来；题目按考试和目标归类。',
    en: 'The category “{category}” did not come along; items are ordered by exam and objective.',
  },
  resource_left: { 'zh-CN': '“{name}”不是题目，没有带进来。', en: '“{name}” is no question and did not come along.' },
  feedback_left: {
    'zh-CN': '整题的反馈（“{start}…”）没有带进来；请写进各选项的理由。',
    en: 'The feedback on the whole question (“{start}…”) did not come along; please write it into the reasons of the options.',
  },
  weights_left: {
    'zh-CN': '各选项的分值不等，没有带进来；平台对多选题用统一的计分规则。',
    en: 'The unequal weights of the options did not come along; the platform scores all such items by one rule.',
  },
  column_left: { 'zh-CN': '“{column}”列在这里没有含义，没有读。', en: 'The column “{column}” means nothing here and was not read.' },
} satisfies Record<Changed['code'], Bilingual>;

/** What a format does not carry on the way out. */
export const notWrittenWords = {
  type_not_written: {
    'zh-CN': '{item}：这种格式没有“{type}”题，没有写出。',
    en: '{item}: this format has no items of the type “{type}”, so it was not written.',
  },
  part_not_written: { 'zh-CN': '{item}：这种格式带不走{part}。', en: '{item}: this format does not carry its {part}.' },
} satisfies Record<NotWritten['code'], Bilingual>;
