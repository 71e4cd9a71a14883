import type { FactType } from '#domain/facts.ts';
import type { Telling } from './fact-words.ts';
import type { Translate } from './t.ts';

type PackFact = Extract<FactType, `reporting.${string}`>;
type About = { kind: 'inspection' | 'annual' };
const kindOf = ({ kind }: About, { t }: { t: Translate }) => ({ kind: t(`packs.kind-${kind}`) });

/** The sentence for each fact about packs. */
export const packFactWords: { [T in PackFact]: Telling<T> } = {
  'reporting.pack_ordered': {
    title: { 'zh-CN': '制作材料', en: 'Pack asked for' },
    sentence: { 'zh-CN': '开始制作{kind}{code}，截至{day}', en: 'A pack was asked for: {kind} {code}, as of {day}' },
    values: (data, voice) => ({ ...kindOf(data, voice), code: data.code, day: voice.day(data.day) }),
  },
  'reporting.pack_ready': {
    title: { 'zh-CN': '材料做完', en: 'Pack ready' },
    sentence: { 'zh-CN': '材料{code}已经做完', en: 'The pack {code} is ready' },
    values: ({ code }) => ({ code }),
  },
  'reporting.pack_failed': {
    title: { 'zh-CN': '材料没做成', en: 'Pack failed' },
    sentence: { 'zh-CN': '材料{code}没有做成', en: 'The pack {code} could not be made' },
    values: ({ code }) => ({ code }),
  },
  'reporting.pack_downloaded': {
    title: { 'zh-CN': '下载材料', en: 'Pack downloaded' },
    sentence: { 'zh-CN': '下载了材料{code}（{format}）', en: 'The pack {code} was downloaded ({format})' },
    values: ({ code, format }) => ({ code, format: format.toUpperCase() }),
  },
  'reporting.pack_deleted': {
    title: { 'zh-CN': '删除材料', en: 'Pack deleted' },
    sentence: { 'zh-CN': '删除了材料{code}的内容和文件', en: 'Content and files of the pack {code} were deleted' },
    values: ({ code }) => ({ code }),
  },
  'reporting.report_filed': {
    title: { 'zh-CN': '登记报送', en: 'Report filed' },
    sentence: { 'zh-CN': '登记年度培训报告{code}已于{day}报送', en: 'The annual report {code} was marked as filed on {day}' },
    values: (data, { day }) => ({ code: data.code, day: day(data.filedOn) }),
  },
  'reporting.template_added': {
    title: { 'zh-CN': '更换模板', en: 'Template replaced' },
    sentence: { 'zh-CN': '上传了{kind}的 Word 模板', en: 'A Word template was uploaded for: {kind}' },
    values: kindOf,
  },
  'reporting.template_withdrawn': {
    title: { 'zh-CN': '撤下模板', en: 'Template withdrawn' },
    sentence: { 'zh-CN': '撤下了{kind}的 Word 模板', en: 'The Word template was withdrawn for: {kind}' },
    values: kindOf,
  },
};
