import type { z } from 'zod';
import type { Bilingual, Locale } from '#domain/shared/locale.ts';
import type { Problem } from '#domain/shared/problem.ts';
import { faultOf, faultWords } from './faults.ts';

/** What the API says of a request that never reached a rule. */
export const requestProblems = {
  'api.token_needed': {
    'zh-CN': '请求里没有有效的令牌。请在 Authorization 头里写“Bearer ”和令牌；令牌由平台管理员在命令行生成。',
    en: 'The request carries no valid token. Send “Bearer ” and the token in the Authorization header; a platform administrator makes tokens on the command line.',
  },
  'api.not_json': {
    'zh-CN': '请求体不是 JSON。请把 Content-Type 设为 application/json。',
    en: 'The body is not JSON. Please set Content-Type to application/json.',
  },
  'api.not_a_roster': {
    'zh-CN': '请求体不是名册文件。请直接发送文件内容，并把 Content-Type 设为 text/csv、application/octet-stream 或 XLSX 的类型。',
    en: 'The body is not a roster file. Please send the bytes of the file, with Content-Type text/csv, application/octet-stream or that of XLSX.',
  },
  'api.unit_changes_unknown': {
    'zh-CN': 'unitChanges 只能是 transfer（调动，默认）或 correction（更正登记错误）。',
    en: '`unitChanges` is `transfer`, which is what is taken when it is left out, or `correction`.',
  },
  'api.reason_needed': {
    'zh-CN': '没有写明认可的理由。补录学习要留下理由，请在地址里加上 reason=……（不超过2000字）。',
    en: 'No reason is given. Past learning is recognised for a reason that is kept; please add reason=… (at most 2,000 characters) to the address.',
  },
  'api.malformed': {
    'zh-CN': '请求体不是写法正确的 JSON。请检查引号、逗号和括号。',
    en: 'The body is not well-formed JSON. Please check its quotes, commas and brackets.',
  },
  'api.invalid': {
    'zh-CN': '请求里有写法不对的内容。errors 列出了每一处。',
    en: 'Some of the request is not written as expected. `errors` lists each place.',
  },
} as const satisfies Record<string, Bilingual>;
export type RequestProblem = keyof typeof requestProblems;

/** The first of our languages that the reader asks for. */
export const languageOf = (acceptLanguage: string | null): Locale => (/^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh-CN');

const unexpected: Bilingual = {
  'zh-CN': '这里没有这一项。请删去它，或检查拼写。',
  en: 'There is no such field here. Please remove it or check its spelling.',
};

/** Every fault a schema found in a JSON body, each with its place. */
export const bodyErrors = (issues: readonly z.core.$ZodIssue[], locale: Locale): Problem['errors'] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ pointer: `#/${key}`, code: 'unexpected', detail: unexpected[locale] }))
      : [{ pointer: `#/${issue.path.join('/')}`, code: faultOf(issue)[0], detail: faultWords(issue, undefined, locale) }],
  );
