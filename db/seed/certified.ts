/**
 * Who of the cast holds a certificate, entered from paper, and what they learnt in its period. Months and days are before today. The first is near the end
 * and has the hours for a renewal; what it lacks is the mock review.
 */
export const demoCertified = [
  {
    key: 'expiring',
    track: 'member',
    fromMonthsAgo: 34,
    voucher: '纸质证明（演示）',
    learnt: [
      { course: 'rec-201', daysAgo: 900 },
      { course: 'med-101', daysAgo: 640 },
      { course: 'ri-101', daysAgo: 600 },
      { course: 'life-101', daysAgo: 250 },
      { course: 'ai-101', daysAgo: 200 },
      { course: 'data-101', daysAgo: 120 },
    ],
  },
  { key: 'secretary', track: 'member', fromMonthsAgo: 8, voucher: '纸质证明（演示）', learnt: [] },
] as const;
