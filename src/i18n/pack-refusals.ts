import type { PackRefusal } from '#domain/reporting/pack/pack.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when a pack, or a template for packs, is not taken: what, why, and what to do. */
export const packRefusals = {
  'packs.day_to_come': {
    'zh-CN': '这一天还没有到。材料只能写已经发生的事，请填今天或以前的日期。',
    en: 'That day is still to come. A pack tells what has been; please give today or an earlier day.',
  },
  'packs.before_founding': {
    'zh-CN': '委员会在{foundedOn}才设立。请填那天或以后的日期。',
    en: 'The committee was founded on {foundedOn}. Please give that day or a later one.',
  },
  'packs.too_many_at_once': {
    'zh-CN': '本单位已有{limit}份材料正在制作。请等其中一份做完再开始下一份。',
    en: 'Your institution has {limit} packs in the making. Please start the next when one of them is ready.',
  },
  'packs.not_ready': { 'zh-CN': '材料还没有做完。请稍后再来下载。', en: 'The pack is not ready yet. Please come back for it later.' },
  'packs.not_failed': { 'zh-CN': '这份材料没有失败，不用重做。', en: 'This pack has not failed and need not be made again.' },
  'packs.deleted_already': {
    'zh-CN': '这份材料的文件已经删除。需要的话请重新制作一份。',
    en: 'The files of this pack are deleted. Please make a new one if you need it.',
  },
  'packs.not_annual': { 'zh-CN': '只有年度培训报告可以登记报送。', en: 'Only an annual training report can be marked as filed.' },
  'packs.filed_to_come': {
    'zh-CN': '报送日期还没有到。请填今天或以前的日期。',
    en: 'The day of filing is still to come. Please give today or an earlier day.',
  },
  'packs.template_not_word': {
    'zh-CN': '这不是 Word 文档（.docx）。请下载现用的模板，用 Word 或 WPS 修改后另存为 .docx 再上传。',
    en: 'This is not a Word document (.docx). Please download the template in use, change it in Word or WPS, save it as .docx and upload that.',
  },
  'packs.template_too_large': {
    'zh-CN': '模板超过{limit}MB。请压缩或删去其中的图片。',
    en: 'The template is larger than {limit} MB. Please shrink or remove its pictures.',
  },
  'packs.template_macros': {
    'zh-CN': '模板里有宏或指向别处的链接对象。请另存为不含宏的 .docx，并去掉外部链接的内容。',
    en: 'The template holds macros or objects linked from elsewhere. Please save it as .docx without macros and without linked content.',
  },
  'packs.template_marks': {
    'zh-CN': '模板里的标记不对。缺少：{lacks}；不认识：{strange}。标记写作 {{chapters}} 这样，请照现用的模板改。',
    en: 'The marks in the template are not right. Missing: {lacks}; unknown: {strange}. A mark is written like {{chapters}}; please follow the template in use.',
  },
} as const satisfies Record<PackRefusal['code'], Bilingual>;
