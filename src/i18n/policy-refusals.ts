import type { CampaignRefusal } from '#domain/requirements/campaign.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when a policy is not published or a campaign not called: what, why, and what to do. */
export const policyRefusals = {
  'requirements.no_such_course': {
    'zh-CN': '没有已发布的这门课程。请从列表里选一门。',
    en: 'There is no published course of that name. Please choose one from the list.',
  },
  'requirements.due_before_start': {
    'zh-CN': '截止日期早于开始日期{startsOn}，没有人来得及。请改为同一天或更晚。',
    en: 'The due day lies before the first day, {startsOn}, so nobody could be in time. Please choose that day or a later one.',
  },
  'requirements.people_elsewhere': {
    'zh-CN': '有{people}人现在不在你管理的部门，所以一个人也没有指派。请把他们去掉，再提交一次。',
    en: '{people} of these people are not in the part you look after, so nobody was assigned anything. Please leave them out and send it again.',
  },
} as const satisfies Record<CampaignRefusal['code'], Bilingual>;
