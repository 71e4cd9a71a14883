import type { FileFault } from '#domain/bank/remark.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** Why a file of items is not read at all: what, why, and what to do. */
export const fileFaults = {
  empty: { 'zh-CN': '文件是空的。请选一个有内容的文件。', en: 'The file is empty. Please choose one that holds something.' },
  too_large: {
    'zh-CN': '文件超过{limitMb} MB。请去掉图片，或分成几个文件。',
    en: 'The file is larger than {limitMb} MB. Please leave pictures out, or split it.',
  },
  unknown_kind: {
    'zh-CN': '认不出这是哪种格式。可以导入GIFT（.gift或.txt）、Moodle XML（.xml）、QTI 3.0包（.zip）和CSV表格（.csv）。',
    en: 'The format is not recognised. GIFT (.gift or .txt), Moodle XML (.xml), QTI 3.0 packages (.zip) and CSV tables (.csv) can be imported.',
  },
  not_text: {
    'zh-CN': '这不是文本，或不是UTF-8、GB18030编码。请另存为UTF-8文本再上传。',
    en: 'This is not text, or not in UTF-8 or GB18030. Please save it as UTF-8 text and upload it again.',
  },
  malformed: {
    'zh-CN': '这里的XML不完整或写错了（{detail}）。请用原来的系统重新导出。',
    en: 'The XML is broken here ({detail}). Please export it anew from where it came.',
  },
  has_doctype: {
    'zh-CN': '文件里有文档类型声明（DOCTYPE），可能引用别的文件，出于安全不读。请删去这一行，或重新导出。',
    en: 'The file has a document type (DOCTYPE), which could name other files, so for safety it is not read. Please delete it, or export anew.',
  },
  too_deep: {
    'zh-CN': '元素嵌套超过{limit}层，正常的题目文件不会这样，所以没有读。请重新导出。',
    en: 'Elements are nested more than {limit} deep, as no file of questions is, so it was not read. Please export it anew.',
  },
  too_many_elements: {
    'zh-CN': '元素超过{limit}个。请分成几个文件。',
    en: 'It has more than {limit} elements. Please split it into several files.',
  },
  zip_broken: {
    'zh-CN': '压缩包损坏、加了密码或写的大小不实，解不开。请重新导出或重新压缩。',
    en: 'The archive is damaged, has a password or lies about its sizes, so it cannot be unpacked. Please export or pack it anew.',
  },
  zip_too_large: {
    'zh-CN': '压缩包解开后超过{limitMb} MB，所以没有解。请去掉图片和视频，或分成几个包。',
    en: 'Unpacked, the archive is larger than {limitMb} MB, so it was not unpacked. Please leave pictures and videos out, or split it.',
  },
  zip_too_many: {
    'zh-CN': '压缩包里的文件超过{limit}个。请分成几个包。',
    en: 'The archive holds more than {limit} files. Please split it.',
  },
  zip_path: {
    'zh-CN': '压缩包里有指向包外的文件名（{name}），出于安全整个不读。请重新导出。',
    en: 'The archive names a file outside itself ({name}), so for safety none of it is read. Please export it anew.',
  },
  no_manifest: {
    'zh-CN': '压缩包里没有imsmanifest.xml，不是QTI包。请从题库系统导出“QTI 3.0包”。',
    en: 'The archive has no imsmanifest.xml, so it is no QTI package. Please export a “QTI 3.0 package” from the other system.',
  },
  not_moodle: {
    'zh-CN': '最外层是<{root}>，不是Moodle XML的<quiz>。请在Moodle里导出为“Moodle XML格式”。',
    en: 'The outermost element is <{root}> and not <quiz>, as in Moodle XML. Please export as “Moodle XML format” in Moodle.',
  },
  not_qti: {
    'zh-CN': '最外层是<{root}>，不是QTI 3.0的题目。请从题库系统导出“QTI 3.0包”。',
    en: 'The outermost element is <{root}>, which is no QTI 3.0 item. Please export a “QTI 3.0 package” from the other system.',
  },
  old_qti: {
    'zh-CN': '这是QTI 1或2，写法与3.0不同。请导出为QTI 3.0，或改用Moodle XML。',
    en: 'This is QTI 1 or 2, which is written differently from 3.0. Please export as QTI 3.0, or as Moodle XML.',
  },
  file_missing: {
    'zh-CN': '清单里写了{name}，包里却没有。请重新导出。',
    en: 'The manifest names {name}, and the package does not hold it. Please export it anew.',
  },
  columns_missing: {
    'zh-CN': '缺少这些列：{columns}。请下载模板，把内容填到模板的列里。',
    en: 'These columns are missing: {columns}. Please take the template and fill its columns.',
  },
  no_questions: {
    'zh-CN': '文件里没有题目。请检查导出的是不是题目。',
    en: 'There are no questions in the file. Please check what was exported.',
  },
  too_many_questions: {
    'zh-CN': '题目超过{limit}道。请分成几个文件。',
    en: 'There are more than {limit} questions. Please split the file.',
  },
} satisfies Record<FileFault['code'], Bilingual>;
