import { messages } from '../message.ts';

/** The activities that need expert re-review: what each is, what is easily mistaken, and which way it goes. */
export const listed = messages({
  title: { 'zh-CN': '七类要专家复核的活动', en: 'The seven activities that need expert re-review' },
  lead: {
    'zh-CN': '本单位的委员会审完，还要请外面的专家复核的，是下面这七类。判断自己的活动是不是其中之一，由委员会来做，不由项目组自己定。',
    en: 'For these seven the review by one’s own committee is not enough: experts from outside review it again. Whether an activity is one of them the committee decides, not those who run it.',
  },
  version: {
    'zh-CN': '这是2023年版的清单，依据媒体逐项报道整理，转述不是原文。清单会动态调整，请以官网现行文本为准。',
    en: 'This is the list of 2023 as reported item by item in the press, paraphrased. It may change; go by the current official text.',
  },
  item: { 'zh-CN': '第{n}类', en: 'No. {n}' },
  mind: { 'zh-CN': '容易看错的地方', en: 'Easily mistaken' },
  'mind-1': {
    'zh-CN': '两件事都要看：是不是合成了新物种，影响是不是重大。',
    en: 'Look at both: whether a new species is synthesised, and whether the effects are major.',
  },
  'mind-2': {
    'zh-CN': '说的是导入动物胚胎或胎儿，并且进一步在动物子宫中孕育成个体。只在体外培养的，要另外判断。',
    en: 'It is about putting cells into an animal embryo or fetus and going on to bring it to term in an animal’s womb. What stays outside a body is judged separately.',
  },
  'mind-3': {
    'zh-CN': '说的是基础研究。用于临床的生殖系基因编辑，不是复核能放行的事：现有指引写明，目前任何这样的临床研究都不被允许。',
    en: 'It is about basic research. Clinical research with germline editing is nothing that a re-review could let pass: guidance says that at present none is permitted.',
  },
  'mind-4': {
    'zh-CN': '说的是临床研究，侵入式，用于神经、精神类疾病的治疗。非侵入式的不在这一类，是否要审查、怎样审查，另看别的规定。',
    en: 'It is about clinical research with invasive interfaces to treat neurological or psychiatric disease. What is not invasive is not this item; whether and how it is reviewed follows from other rules.',
  },
  'mind-5': {
    'zh-CN': '看影响强不强：对主观行为、心理情绪、生命健康。产品里有没有“人机融合”这四个字，不是标准。',
    en: 'What counts is how strongly it affects behaviour, emotions, or life and health, not whether a product calls itself a human–machine system.',
  },
  'mind-6': {
    'zh-CN': '算法备案和专家复核是两件事，备了案不等于复核过。清单里没有“大模型”这一类，要看它能做什么。',
    en: 'Filing an algorithm and expert re-review are two things, and one does not stand in for the other. “Large models” are no item of the list; look at what the system can do.',
  },
  'mind-7': {
    'zh-CN': '要同时有两样：高度自主的自动化决策，和存在安全、人身健康风险的场景。',
    en: 'Both are needed: highly autonomous decisions, and a setting with risks to safety or health.',
  },
  wayHead: { 'zh-CN': '落进清单以后，怎样走', en: 'Once an activity is on the list' },
  'way-1': { 'zh-CN': '委员会判断它是不是清单里的活动。', en: 'The committee judges whether it is on the list.' },
  'way-2': {
    'zh-CN': '本单位的委员会先做初步审查。多个单位参加的，由牵头单位汇总申请。',
    en: 'One’s own committee reviews it first. Where several institutions take part, the lead puts the application together.',
  },
  'way-3': {
    'zh-CN': '单位报请所在地方或相关行业主管部门组织专家复核，附上审查材料和初步意见。',
    en: 'The institution asks the local or sector authority to have experts review it, with the materials and the first opinion.',
  },
  'way-4': {
    'zh-CN': '不少于5人的专家组复核。本单位的委员不参加。结论只有“同意”和“不同意”。',
    en: 'A panel of at least five reviews it; members of one’s own committee take no part. It agrees or does not agree.',
  },
  'way-5': {
    'zh-CN': '获得批准后30日内登记，内容变化及时更新；每年3月31日前报告上一年度的实施情况。',
    en: 'Within 30 days of approval it is registered and kept up to date; each year by 31 March the year before is reported on.',
  },
  elsewhere: {
    'zh-CN': '人工智能的三类，工信部等十部门的办法里也写了要专家复核。',
    en: 'For the three AI activities, the AI measures of ten ministries ask for expert re-review as well.',
  },
  unsure: { 'zh-CN': '拿不准是不是清单里的活动？', en: 'Not sure whether yours is on the list?' },
  unsureDo: {
    'zh-CN': '先写清三件事，去问本单位管伦理审查的人：做什么，用在谁身上，最坏的影响有多大。',
    en: 'Ask whoever runs ethics review at your institution, and write down three things first: what is done, on whom it is used, and how large the worst effect could be.',
  },
});
