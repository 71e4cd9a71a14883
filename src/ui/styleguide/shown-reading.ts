import type { Bilingual } from '#domain/shared/locale.ts';

/** One invented passage of a consent form, before and after it was mended. */
export const shownReading: Record<'before' | 'after', Bilingual> = {
  before: {
    'zh-CN':
      '本研究采用随机双盲安慰剂对照设计，受试者入组后应积极配合研究者开展为期二十四周的给药治疗、不良事件监测以及疗效评估等各项工作，并不得不在规定时间窗内完成全部随访。\n不良反应发生率约为3%。',
    en: 'This randomised, double-blind, placebo-controlled study requires that participants must cooperate with the administration of the study medicine and with the assessment of adverse events throughout a period of twenty-four weeks, and it is not unlikely that additional visits will be scheduled.\nAdverse events occur in about 3% of cases.',
  },
  after: {
    'zh-CN':
      '这项研究想弄清，一种新药能不能让血压稳一些。\n谁用新药，像抽签一样决定。另一组用的是看起来一样、里面没有药的东西。您和医生都不知道您用的是哪一种。\n研究一共24周。您来医院6次，每次抽一小管血。\n1000人里，大约有30人用药以后会头晕。',
    en: 'The study asks whether a new medicine keeps blood pressure steadier.\nChance decides who gets it, as when drawing lots. The other group gets something that looks the same and holds no medicine. Neither you nor the doctor knows which one you have.\nIt lasts 24 weeks. You come to the hospital six times, and each time we take a small tube of blood.\nOut of 1,000 people, about 30 feel dizzy after the medicine.',
  },
};
