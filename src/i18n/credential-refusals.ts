import type { Bilingual } from '#domain/shared/locale.ts';

/** What is wrong with a file or a badge, within the sentence that says so. */
export const whyNotRead = {
  file_too_large: { 'zh-CN': '文件太大（最多1 MB）', en: 'it is too large (1 MB at most)' },
  file_kind: { 'zh-CN': '不是可以核验的文件类型', en: 'it is of no kind that can be checked' },
  file_without_credential: { 'zh-CN': '里面没有签名的凭证', en: 'there is no signed credential in it' },
  signature: { 'zh-CN': '签名不符，内容可能被改过', en: 'its signature does not hold, so its content may have been changed' },
  expired: { 'zh-CN': '不在有效期内', en: 'it is not in its period of validity' },
  shape: { 'zh-CN': '不是 Open Badges 3.0 徽章', en: 'it is not an Open Badges 3.0 badge' },
  issuer: { 'zh-CN': '查不到出具机构的公钥', en: 'the public keys of its issuer cannot be had' },
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
  'credentials.badge_not_valid': {
    'zh-CN': '这枚徽章没有通过核验，所以不能提交：{why}。请向出具它的机构要一份新的。',
    en: 'This badge did not pass its check, so it cannot be handed in: {why}. Please ask whoever issued it for a new one.',
  },
  'credentials.badge_of_ours': {
    'zh-CN': '这是本平台自己的证明，不用认定：它已经在你的记录里了。',
    en: 'This was issued by this platform, so it need not be recognised: it is on your record already.',
  },
  'credentials.badge_other_name': {
    'zh-CN': '徽章上的姓名与你的登记姓名不同。姓名登记有误的，请先联系本单位更正。',
    en: 'The name in the badge is not the one on your record. If your record is wrong, ask your institution to correct it first.',
  },
  'credentials.badge_claimed': {
    'zh-CN': '这枚徽章已经提交过了，正在等待决定，或已经认定。',
    en: 'This badge has been handed in already: it awaits a decision or was recognised.',
  },
  'credentials.claim_decided': { 'zh-CN': '这枚徽章已经处理过了。', en: 'This badge has been decided on already.' },
  'credentials.no_equivalency': {
    'zh-CN': '还没有规则说明它等同于哪一项培训要求。请先添加等效规则，再认定。',
    en: 'No rule says yet which requirement it is equal to. Please add an equivalency rule first, then recognise it.',
  },
  'credentials.equivalency_exists': {
    'zh-CN': '这个机构的这项成就已有等效规则。要改变它，请先撤回旧的。',
    en: 'There is a rule already for this achievement of this issuer. To change it, withdraw the old one first.',
  },
} as const;
