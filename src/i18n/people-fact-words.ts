import type { FactType } from '#domain/facts.ts';
import type { Contract, Position } from '#domain/people/person.ts';
import type { Telling } from './fact-words.ts';
import type { Translate } from './t.ts';

export type PeopleFact = Extract<FactType, `people.${string}`>;

const asPosition = (position: Position, contract: Contract | null | undefined, t: Translate): string => {
  const words = t(`account.position-${position}`);
  if (!contract) return words;
  return t.locale === 'en' ? `${words} (${t(`account.contract-${contract}`)})` : `${words}（${t(`account.contract-${contract}`)}）`;
};

/** The sentence for each fact about people, where they are affiliated and the units there. */
export const peopleFactWords: { [T in PeopleFact]: Telling<T> } = {
  'people.affiliation_started': {
    title: { 'zh-CN': '任职关系开始', en: 'Affiliation started' },
    sentence: { 'zh-CN': '{who}自{day}起任职于{unit}，身份是{position}', en: '{who} is affiliated with {unit} as {position} from {day}' },
    values: ({ unitId, position, contract, startedOn }, { t, name, day }) => ({
      unit: name('unit', unitId),
      position: asPosition(position, contract, t),
      day: day(startedOn),
    }),
  },
  'people.affiliation_changed': {
    title: { 'zh-CN': '任职关系更改', en: 'Affiliation changed' },
    sentence: {
      'zh-CN': '{who}的任职关系改为{unit}，身份是{position}，{span}',
      en: '{who}’s affiliation is now {unit}, as {position}, {span}',
    },
    values: ({ unitId, position, contract, startedOn, finishedOn }, { t, name, day }) => ({
      unit: name('unit', unitId),
      position: asPosition(position, contract, t),
      span:
        finishedOn === null
          ? t('account.since', { from: day(startedOn) })
          : t('account.span', { from: day(startedOn), until: day(finishedOn) }),
    }),
  },
  'people.contact_changed': {
    title: { 'zh-CN': '联系方式更改', en: 'Contact changed' },
    sentence: { 'zh-CN': '{who}的联系方式随名册更新', en: '{who}’s contact was brought up to date from a roster' },
  },
  'people.renamed': {
    title: { 'zh-CN': '改名', en: 'Name changed' },
    sentence: { 'zh-CN': '{who}的姓名经确认后随名册更改', en: '{who}’s name was changed from a roster, after somebody confirmed it' },
  },
  'people.person_erased': {
    title: { 'zh-CN': '抹去个人信息', en: 'Person erased' },
    sentence: {
      'zh-CN': '一个人的姓名、账号和其他个人信息已抹去，学习记录留下编号，不再指向任何人',
      en: 'The name, account and other data of a person were erased; what was learnt stays under an id that leads to nobody',
    },
  },
  'people.merged': {
    title: { 'zh-CN': '合并人员', en: 'People merged' },
    sentence: {
      'zh-CN': '经核实是同一个人，另一份人员记录并入了{who}',
      en: 'Found to be one person, another record was merged into {who}',
    },
  },
  'people.unmerged': {
    title: { 'zh-CN': '撤销合并', en: 'Merging taken back' },
    sentence: {
      'zh-CN': '{who}的一次合并已撤销，两份人员记录恢复原样',
      en: 'A merging of {who} was taken back, and both records stand as before',
    },
  },
  'people.unit_added': {
    title: { 'zh-CN': '新设部门', en: 'Unit added' },
    sentence: { 'zh-CN': '新设部门“{unit}”', en: 'The unit “{unit}” was added' },
    values: ({ unitId }, { name }) => ({ unit: name('unit', unitId) }),
  },
  'people.unit_renamed': {
    title: { 'zh-CN': '部门改名', en: 'Unit renamed' },
    sentence: { 'zh-CN': '一个部门改了名，现在叫“{unit}”', en: 'A unit was renamed; it is now called “{unit}”' },
    values: ({ unitId }, { name }) => ({ unit: name('unit', unitId) }),
  },
  'people.unit_moved': {
    title: { 'zh-CN': '部门调整', en: 'Unit moved' },
    sentence: { 'zh-CN': '部门“{unit}”改了隶属关系', en: 'The unit “{unit}” was moved to another place' },
    values: ({ unitId }, { name }) => ({ unit: name('unit', unitId) }),
  },
  'people.unit_closed': {
    title: { 'zh-CN': '撤销部门', en: 'Unit closed' },
    sentence: { 'zh-CN': '部门“{unit}”自{day}起撤销', en: 'The unit “{unit}” is closed from {day}' },
    values: ({ unitId, closedOn }, { name, day }) => ({ unit: name('unit', unitId), day: day(closedOn) }),
  },
  'people.contact_recorded': {
    title: { 'zh-CN': '登记联系方式', en: 'Contact recorded' },
    sentence: { 'zh-CN': '登记了{who}的邮箱', en: '{who}’s email address was put on record' },
  },
  'people.affiliation_withdrawn': {
    title: { 'zh-CN': '任职关系撤回', en: 'Affiliation withdrawn' },
    sentence: {
      'zh-CN': '{who}的一项任职关系登记有误，已撤回',
      en: 'An affiliation of {who} had been entered by mistake and was withdrawn',
    },
  },
  'people.roster_applied': {
    title: { 'zh-CN': '名册导入生效', en: 'Roster applied' },
    sentence: {
      'zh-CN': '名册“{file}”生效：新增{added}人，更改{changed}人，未变{unchanged}人，有误{faulty}行',
      en: 'The roster “{file}” took effect: {added} added, {changed} changed, {unchanged} unchanged, {faulty} faulty rows',
    },
    values: ({ fileName, added, changed, unchanged, faulty }) => ({ file: fileName, added, changed, unchanged, faulty }),
  },
  'people.roster_undone': {
    title: { 'zh-CN': '名册导入撤销', en: 'Roster undone' },
    sentence: { 'zh-CN': '一次名册导入已撤销', en: 'A roster import was undone' },
  },
};
