/**
 * What three people of the crowd wrote in the exam for members of committees, by the question that they drew, and how two raters judged the one that is settled.
 * The others wait to be judged. All of it is invented.
 */
export const demoWritten = {
  exam: 'rec-201',
  from: { units: ['公共卫生学院', '生命科学学院'], position: 'researcher' },
  handedInHoursAgo: 2,
  texts: {
    'REC-201-O2-19':
      '（演示作答）方案第4页的夜间佩戴缺少安全安排。参与者睡着以后不一定能发现不适，请课题组补充应急预案，写明值班人员的电话，以及什么情况下应当停止。改好以后请发给秘书。',
    'REC-201-O2-20':
      '（演示作答）同意书第一段说免费体验最新助听技术，方案里却有一半人戴样机，老人并不知道。同意书要完整、客观、看得懂。请改写第一段：怎样分组、每人有一半可能戴样机、结束后可以补戴；并请老人用自己的话复述一遍。秘书核对第一段。',
    'REC-201-O2-21':
      '（演示作答）课堂录像涉及学生隐私，风险很大，上传到公司的平台更不妥当。请课题组高度重视隐私保护，加强视频管理，完善方案以后再报。',
  } as Record<string, string>,
  settled: 'REC-201-O2-20',
  ratings: [
    { rater: 'administrator', levels: { a: 2, b: 2, c: 2, d: 2 }, remark: '四段都有，秘书拿到就能核。' },
    { rater: 'operator', levels: { a: 2, b: 1, c: 2, d: 2 }, remark: '写明是哪一项要求会更好。' },
  ],
} as const;
