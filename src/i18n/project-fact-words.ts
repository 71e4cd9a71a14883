import type { FactType } from '#domain/facts.ts';
import { projectFields } from '#domain/projects/project.ts';
import { showInstant } from './dates.ts';
import type { Telling } from './fact-words.ts';

type ProjectFact = Extract<FactType, `projects.${string}`>;

/** The sentence for each fact about projects, who is on them, and what was asked and stated about them. */
export const projectWords: { [T in ProjectFact]: Telling<T> } = {
  'projects.project_created': {
    title: { 'zh-CN': '建立项目', en: 'Project created' },
    sentence: { 'zh-CN': '建立了项目（课题）{number}《{project}》', en: 'The project {number}, “{project}”, was created' },
    values: ({ projectId, number }, { name }) => ({ project: name('project', projectId), number }),
  },
  'projects.project_changed': {
    title: { 'zh-CN': '更改项目信息', en: 'Project changed' },
    sentence: { 'zh-CN': '项目《{project}》的信息已更改：{fields}', en: 'The project “{project}” was changed: {fields}' },
    values: ({ projectId, fields }, { t, name }) => ({
      project: name('project', projectId),
      fields: fields
        .flatMap((field) => projectFields.find((known) => known === field) ?? [])
        .map((field) => t(`projects.field-${field}`))
        .join(t.locale === 'en' ? ', ' : '、'),
    }),
  },
  'projects.proxy_named': {
    title: { 'zh-CN': '指定代办人', en: 'Proxy named' },
    sentence: { 'zh-CN': '{who}被指定为项目《{project}》的代办人', en: '{who} was named a proxy on the project “{project}”' },
    values: ({ projectId }, { name }) => ({ project: name('project', projectId) }),
  },
  'projects.proxy_withdrawn': {
    title: { 'zh-CN': '撤回代办人', en: 'Proxy withdrawn' },
    sentence: { 'zh-CN': '{who}不再是项目《{project}》的代办人', en: '{who} is no longer a proxy on the project “{project}”' },
    values: ({ projectId }, { name }) => ({ project: name('project', projectId) }),
  },
  'projects.member_added': {
    title: { 'zh-CN': '加入项目', en: 'Member added' },
    sentence: {
      'zh-CN': '{who}自{day}起加入项目《{project}》，角色是{role}',
      en: '{who} joins the project “{project}” as {role} from {day}',
    },
    values: ({ projectId, role, startedOn }, { t, name, day }) => ({
      project: name('project', projectId),
      role: t(`projects.role-${role}`),
      day: day(startedOn),
    }),
  },
  'projects.member_left': {
    title: { 'zh-CN': '离开项目', en: 'Member left' },
    sentence: { 'zh-CN': '{who}在项目《{project}》的最后一天是{day}', en: '{who}’s last day on the project “{project}” is {day}' },
    values: ({ projectId, finishedOn }, { name, day }) => ({ project: name('project', projectId), day: day(finishedOn) }),
  },
  'projects.statement_frozen': {
    title: { 'zh-CN': '出具培训情况说明', en: 'Training statement frozen' },
    sentence: {
      'zh-CN': '项目《{project}》截至{day}的培训情况说明已出具，共{members}人，编号{code}',
      en: 'A training statement of the project “{project}” as of {day} was frozen: {members} people, code {code}',
    },
    values: ({ projectId, asOf, members, code }, { name, day }) => ({ project: name('project', projectId), day: day(asOf), members, code }),
  },
  'projects.clearance_answered': {
    title: { 'zh-CN': '项目核验', en: 'Gate asked' },
    sentence: {
      'zh-CN': '就项目《{project}》核验了{who}在{day}的培训情况：{answer}，回执{receipt}',
      en: 'The gate was asked about {who} on the project “{project}” for {day}: {answer}, receipt {receipt}',
    },
    values: ({ projectId, asOf, cleared, receipt, knownAt }, { t, name, day }) => ({
      project: name('project', projectId),
      day: knownAt === undefined ? day(asOf) : t('gate.dayAsKnown', { day: day(asOf), instant: showInstant(new Date(knownAt), t.locale) }),
      answer: t(cleared ? 'log.yes' : 'log.no'),
      receipt,
    }),
  },
  'projects.outsider_joined': {
    title: { 'zh-CN': '外单位人员加入', en: 'Somebody from outside joined' },
    sentence: {
      'zh-CN': '{who}用自己的账号接受了项目《{project}》的邀请',
      en: '{who} took up the invitation to the project “{project}” with an account of their own',
    },
    values: ({ projectId }, { name }) => ({ project: name('project', projectId) }),
  },
  'projects.proof_handed_in': {
    title: { 'zh-CN': '提交培训证明', en: 'Proof handed in' },
    sentence: {
      'zh-CN': '{who}为项目《{project}》提交了{kind}（{course}）',
      en: '{who} handed in {kind} for the project “{project}” ({course})',
    },
    values: ({ projectId, proof, course }, { t, name }) => ({
      project: name('project', projectId),
      kind: t(`outside.kind-${proof}`),
      course: name('course', course),
    }),
  },
  'projects.proof_decided': {
    title: { 'zh-CN': '处理培训证明', en: 'Proof decided' },
    sentence: {
      'zh-CN': '{who}为项目《{project}》提交的证明（{course}）：{state}',
      en: 'What {who} handed in for the project “{project}” ({course}): {state}',
    },
    values: ({ projectId, answer, course }, { t, name }) => ({
      project: name('project', projectId),
      state: t(`outside.state-${answer}`),
      course: name('course', course),
    }),
  },
  'projects.member_changed': {
    title: { 'zh-CN': '更改项目成员', en: 'Membership changed' },
    sentence: {
      'zh-CN': '{who}在项目《{project}》的角色是{role}，自{day}起{until}',
      en: '{who} is on the project “{project}” as {role} from {day}{until}',
    },
    values: ({ projectId, role, startedOn, finishedOn }, { t, name, day }) => ({
      project: name('project', projectId),
      role: t(`projects.role-${role}`),
      day: day(startedOn),
      until: finishedOn === null ? '' : t('projectImports.factUntil', { day: day(finishedOn) }),
    }),
  },
  'projects.member_withdrawn': {
    title: { 'zh-CN': '撤回项目成员', en: 'Membership withdrawn' },
    sentence: {
      'zh-CN': '{who}加入项目《{project}》一事随导入一并撤回',
      en: 'With an import, the membership of {who} on the project “{project}” was taken back',
    },
    values: ({ projectId }, { name }) => ({ project: name('project', projectId) }),
  },
  'projects.project_withdrawn': {
    title: { 'zh-CN': '撤回项目', en: 'Project withdrawn' },
    sentence: { 'zh-CN': '项目{number}随导入一并撤回', en: 'With an import, the project {number} was taken back' },
    values: ({ number }) => ({ number }),
  },
  'projects.import_applied': {
    title: { 'zh-CN': '项目导入生效', en: 'Projects imported' },
    sentence: {
      'zh-CN': '项目表“{fileName}”已生效：新增{added}行，变更{changed}行，不变{unchanged}行，有问题{faulty}行',
      en: 'The table of projects “{fileName}” is in force: rows new {added}, changed {changed}, unchanged {unchanged}, faulty {faulty}',
    },
    values: ({ fileName, added, changed, unchanged, faulty }) => ({ fileName, added, changed, unchanged, faulty }),
  },
  'projects.import_undone': {
    title: { 'zh-CN': '撤回项目导入', en: 'Project import taken back' },
    sentence: { 'zh-CN': '一次项目导入已撤回', en: 'An import of projects was taken back' },
  },
};
