import type { Bilingual } from '#domain/shared/locale.ts';

/** What is wrong with a file or a badge, within the sentence that says so. */
export const whyNotRead = {
  file_too_large: { 'zh-CN': '文件太大（最多1 MB）', en: 'it is too large (1 MB at most)' },
  file_kind: { 'zh-CN': '不是可以核验的文件类型', en: 'it is of no kind that can be checked' },
  file_without_credential: { 'zh-CN': '里面没有签名的凭证', en: 'there is no signed credential in it' },
} as const satisfies Record<string, Bilingual>;

/** What is said for each refusal about credentials. */
export const credentialRefusals = {
  'credentials.file_not_read': {
    'zh-CN': '这个文件读不出凭证：{why}。请上传本平台下载的 PDF、JSON、JWT 或 PNG 原文件，不要截图、不要另存。',
    en: 'No credential can be read from this file: {why}. Please upload the PDF, JSON, JWT or PNG as it was downloaded, and no screenshot or copy saved by another program.',
  },
  'credentials.too_often': {
    'zh-CN': '这个网络刚才核验得太多了，请{seconds}秒后再试。要查的多，可以用“批量核验”。',
    en: 'There were very many checks from this network just now. Please try again in {seconds} seconds; for many, use the check of a list.',
  },
  'credentials.list_too_long': {
    'zh-CN': '一次最多核验{limit}个编号。请分几次提交。',
    en: 'At most {limit} serials can be checked at once. Please send them in several parts.',
  },
  'credentials.list_empty': {
    'zh-CN': '没有找到编号。请每行写一个，或上传含编号一列的 CSV。',
    en: 'No serial was found. Please write one on each line, or upload a CSV with a column of them.',
  },
  'credentials.too_many_reveals': {
    'zh-CN': '同时有效的链接最多{limit}个。请先收回不再需要的。',
    en: 'At most {limit} links may be open at once. Please take back those that are no longer needed.',
  },
} as const;
