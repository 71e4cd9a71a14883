import { describe, expect, it } from 'vitest';
import type { Facts, FactType } from '#domain/facts.ts';
import { actorWords, factTypes, factWords, type Names, tellFact } from '#i18n/fact-words.ts';
import { translator } from '#i18n/t.ts';

const same = (name: string) => ({ 'zh-CN': name, en: name });
const names: Names = {
  person: new Map([['p1', same('林小满')]]),
  unit: new Map([['u1', { 'zh-CN': '人工智能学院', en: 'School of AI' }]]),
  project: new Map([['k1', same('步态研究')]]),
  course: new Map([['gen-101', { 'zh-CN': '科技伦理通识', en: 'Foundations' }]]),
  exam: new Map([['gen-101', { 'zh-CN': '科技伦理通识', en: 'Foundations' }]]),
  policy: new Map([['project', { 'zh-CN': '项目要求', en: 'Project policy' }]]),
  requirement: new Map([['project/gen-101-project', { 'zh-CN': '加入前学完', en: 'Before joining' }]]),
  token: new Map([['t1', same('科研系统')]]),
};

// One value for every place in any fact's data: enough for each sentence to be made.
const everything = {
  accountId: 'a',
  affiliationId: 'a',
  unitId: 'u1',
  position: 'student',
  startedOn: '2026-11-25',
  finishedOn: '2026-11-30',
  importId: 'i',
  fileName: 'roster.xlsx',
  added: 1,
  changed: 2,
  unchanged: 3,
  people: 5,
  closedOn: '2026-11-25',
  faulty: 4,
  purpose: 'claim',
  role: 'lead',
  tokenId: 't1',
  label: '科研系统',
  kind: 'course',
  slug: 'gen-101',
  version: '2026.1',
  change: 'minor',
  editionId: 'e',
  exam: 'gen-101',
  attemptId: 'x',
  result: 'passed',
  right: 18,
  of: 20,
  course: 'gen-101',
  lesson: '02-why',
  completionId: 'c',
  obligationId: 'o',
  policy: 'project',
  requirement: 'gen-101-project',
  dueOn: '2026-12-09',
  was: '2026-12-01',
