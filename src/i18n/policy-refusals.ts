import type { CampaignRefusal } from '#domain/requirements/campaign.ts';
import type { PolicyRefusal } from '#domain/requirements/own-policy.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when a policy is not published or a campaign not called: what, why, and what to do. */
export const policyRefusals = {
  'requirements.no_such_course': {
    'zh-CN': '没有已发布的这门课程。请从列表里选一门。',
    en: 'There is no published course of that name. Please choose one from the list.',
  },
  'requirements.no_such_case': {
    'zh-CN': '没有这门课程或这个案例。请从列表里选一个。',
    en: 'There is no such course or case. Please choose one from the list.',
  },
  'requirements.called_by_authority': {
    'zh-CN': '这次专项学习是{publisher}开展的，只有它能取消。要停下来，请与它联系。',
    en: 'This campaign was called by {publisher}, and only they can call it off. To have it stopped, please speak to them.',
  },
  'requirements.campaign_over': {
    'zh-CN': '已经在{endedOn}结束，回复不能再改。你之前的回复保留着。',
    en: 'It ended on {endedOn}, so a reply can no longer be changed. The one you sent is kept.',
  },
  'requirements.not_asked_to_reply': {
    'zh-CN': '没有请你回复这个案例，或者已经取消。请回到“我的培训”看看。',
    en: 'You are not asked to reply to this case, or it was called off. Please look at your training.',
  },
  'requirements.due_before_start': {
    'zh-CN': '截止日期早于开始日期{startsOn}，没有人来得及。请改为同一天或更晚。',
    en: 'The due day lies before the first day, {startsOn}, so nobody could be in time. Please choose that day or a later one.',
  },
  'requirements.people_elsewhere': {
    'zh-CN': '有{people}人现在不在你管理的部门，所以一个人也没有指派。请把他们去掉，再提交一次。',
    en: '{people} of these people are not in the part you look after, so nobody was assigned anything. Please leave them out and send it again.',
  },
  'requirements.no_draft': {
    'zh-CN': '没有正在编写的版本：可能刚刚已经发布或放弃。请刷新页面，看看现在的情况。',
    en: 'No edition is being written: it may just have been published or discarded. Please reload the page to see how things stand.',
  },
  'requirements.draft_there': {
    'zh-CN': '已经有一个正在编写的版本。请继续编写它，或先放弃它。',
    en: 'An edition is being written already. Please go on with it, or discard it first.',
  },
  'requirements.asks_nothing': {
    'zh-CN': '里面还没有一项要求，没有什么可以发布或废止。请先加一项要求。',
    en: 'It asks for nothing, so there is nothing to publish or repeal. Please add a requirement first.',
  },
  'requirements.begins_unknown': {
    'zh-CN': '还没有写从哪天起生效。请填写日期。',
    en: 'The day from which it holds is missing. Please give the day.',
  },
  'requirements.begins_in_past': {
    'zh-CN': '要求不能从已经过去的日子起约束人，因为没有人来得及。请选{today}或更晚的一天。',
    en: 'Nobody can be bound from a day that is over, since nobody could be in time. Please choose {today} or a later day.',
  },
  'requirements.begins_too_early': {
    'zh-CN': '新的一版要晚于上一版的第一天（{after}）。请另选一天。',
    en: 'A new edition begins after the first day of the one before it ({after}). Please choose a later day.',
  },
  'requirements.too_many_to_simulate': {
    'zh-CN': '涉及{people}人，页面上最多推演{most}人。请平台管理员用命令行推演：policy simulate。',
    en: 'It concerns {people} people, and a page works out {most} at most. Please ask the platform administrator for `policy simulate` on the command line.',
  },
  'requirements.unit_elsewhere': {
    'zh-CN': '这个部门不在要求集所管的范围里。请从列表里选。',
    en: 'This unit is outside what the policy covers. Please choose one from the list.',
  },
} as const satisfies Record<(CampaignRefusal | PolicyRefusal)['code'], Bilingual>;
