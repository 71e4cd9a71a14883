import type { PolicyFileRefusal } from '#domain/requirements/policy-file.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when a policy file is not worked out: what, why, and what to do. */
export const policyFileRefusals = {
  'requirements.policy_file_too_large': {
    'zh-CN': '文件超过{limit} KB，没有读取。要求集文件通常只有几十KB，请确认选对了文件。',
    en: 'The file is larger than {limit} KB and was not read. Policy files are some tens of KB; please check that it is the right one.',
  },
  'requirements.policy_file_not_yaml': {
    'zh-CN': '文件不是写得完整的YAML，没有办法读：{said}',
    en: 'The file is not well-written YAML and cannot be read: {said}',
  },
  'requirements.policy_file_faulty': {
    'zh-CN': '文件里有这些地方要改，改好再上传：{said}',
    en: 'These places of the file have to be changed before it can be worked out: {said}',
  },
  'requirements.policy_file_unknown_courses': {
    'zh-CN': '文件里提到的课程还没有发布：{courses}。请核对课程代号，或先发布课程。',
    en: 'The file names courses that are not published: {courses}. Please check their names, or publish them first.',
  },
  'requirements.policy_file_changes_nothing': {
    'zh-CN': '这份文件和已经发布的完全一样，什么都不会变。请在文件里加一版，或确认选对了文件。',
    en: 'The file says exactly what is published already, so nothing would change. Please add an edition to it, or check that it is the right one.',
  },
} as const satisfies Record<PolicyFileRefusal['code'], Bilingual>;
