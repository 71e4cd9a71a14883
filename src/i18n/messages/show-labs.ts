import { messages } from '../message.ts';

/** What the style guide shows of the labs. Every number and person in them is invented. */
export const showLabs = messages({
  heading: { 'zh-CN': '实验台', en: 'Labs' },
  riskTitle: { 'zh-CN': '做平衡练习，少摔多少？', en: 'Balance training: how many fewer falls?' },
  riskHappens: { 'zh-CN': '一年里摔倒过', en: 'fall within a year' },
  riskWithout: { 'zh-CN': '不练的', en: 'without training' },
  riskWith: { 'zh-CN': '练的', en: 'with training' },
  riskSettings: {
    'zh-CN': '常见的事 200 150 | 少见的事 20 15 | 多出来的事 8 10',
    en: 'A common thing 200 150 | A rare thing 20 15 | A thing added 8 10',
  },
  riskHarms: {
    'zh-CN': '肌肉酸痛 120 mild passes | 扭伤脚踝 3 serious passes',
    en: 'Sore muscles 120 mild passes | A sprained ankle 3 serious passes',
  },
  deidTitle: { 'zh-CN': '八个人，谁一眼就认得出？', en: 'Eight people: who is known at a glance?' },
  deidColumns: { 'zh-CN': '年龄段 | 街道 | 职业', en: 'age | street | job' },
  deidPrivate: { 'zh-CN': '常服安眠药', en: 'takes sleeping pills' },
  deidVersions: {
    'zh-CN': '原样 0 0 0 | 年龄粗一点 1 0 0 | 职业也粗一点 1 0 1',
    en: 'As it was 0 0 0 | Age coarser 1 0 0 | Jobs too 1 0 1',
  },
  deidEntries: {
    'zh-CN':
      '30—34 | 东街 | 教师 = 否; 30—34 | 东街 | 教师 = 否; 30—34 | 东街 | 护士 = 是; 35—39 | 东街 | 护士 = 否; 35—39 | 东街 | 护士 = 否; 35—39 | 西街 | 厨师 = 是; 35—39 | 西街 | 厨师 = 是; 30—34 | 西街 | 律师 = 是',
    en: '30–34 | East St | teacher = no; 30–34 | East St | teacher = no; 30–34 | East St | nurse = yes; 35–39 | East St | nurse = no; 35–39 | East St | nurse = no; 35–39 | West St | cook = yes; 35–39 | West St | cook = yes; 30–34 | West St | lawyer = yes',
  },
  deidCoarserAge: { 'zh-CN': '30—34, 35—39 > 30—39', en: '30–34, 35–39 > 30–39' },
  deidCoarserJob: { 'zh-CN': '教师, 护士 > 公共服务; 厨师, 律师 > 其他', en: 'teacher, nurse > public; cook, lawyer > other' },
  deidClue1: { 'zh-CN': '她三十出头，住东街，是护士。', en: 'She is in her early thirties, lives in East St and is a nurse.' },
  deidClue2: { 'zh-CN': '他快四十了，住西街，是厨师。', en: 'He is nearly forty, lives in West St and is a cook.' },
  embryoTitle: { 'zh-CN': '14天这条线', en: 'The line at day fourteen' },
  embryoFact: { 'zh-CN': '英国一个委员会提出14天', en: 'A British committee proposes 14 days' },
  embryoStart: { 'zh-CN': '从这里数起', en: 'Counting begins here' },
  embryoLimit: { 'zh-CN': '到此为止', en: 'It ends here' },
  embryoRule: { 'zh-CN': '我国写进指导原则', en: 'China writes it into its principles' },
  embryoClaim: { 'zh-CN': '可以谨慎地再看看', en: 'Look again, with care' },
  embryoBy: { 'zh-CN': '为展示编的一个人', en: 'somebody invented for this page' },
});
