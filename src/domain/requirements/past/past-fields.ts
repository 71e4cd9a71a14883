import { plainLabel } from '../../people/roster/fields.ts';

/** What a column of a list of past learning can mean. `ignored` columns are not kept. */
export const pastFields = [
  'number',
  'name',
  'email',
  'learnt',
  'learntOn',
  'minutes',
  'hours',
  'issuer',
  'voucher',
  'untilOn',
  'ignored',
] as const;
export type PastField = (typeof pastFields)[number];

/** Which column means what, by the column's label, in the order of the columns. */
export type PastMapping = Record<string, PastField>;

const names: [Exclude<PastField, 'ignored'>, RegExp][] = [
  ['number', /^((教?职?工|职工|员工|人员|教师|学生)?(编)?号(码)?|学号|工号|(staff|employee|student)?(no|number|id))$/],
  ['name', /^((教?职?工|员工|人员|学生|教师|中文)?姓名|名字|(full)?name)$/],
  ['email', /^(电子|工作|办公|单位)?(邮箱|邮件|信箱)(地址)?$|^e-?mail(address)?$/],
  ['untilOn', /^(有效期(至|到|截止)?|失效|到期|有效截止)(日期)?$|^(valid)?(until|to)$|^expir(y|es)(date|on)?$/],
  ['learntOn', /^(完成|结业|培训|通过|取得|学习|考试)(日期|时间)$|^日期$|^(completed|completion|passed|training)?(date|on)$|^completed$/],
  ['minutes', /^(学习|培训)?(时长)?分钟(数)?$|^(duration)?min(utes)?$/],
  ['hours', /^(学时|课时|培训学时|学习学时|学时数|小时数?|培训时长)$|^hours?$/],
  ['issuer', /^(出具|发证|颁发|举办|主办|培训|授课)(方|单位|机构)$|^(issuer|issuedby|provider|organi[sz]er)$/],
  ['voucher', /^(证书|证明|凭证|合格证)?(编号|号码|号)$|^(凭证|证明|证书)$|^(certificate|voucher|reference)(no|number|id)?$/],
  ['learnt', /^(课程|培训|学习|主题|项目|培训课程|课程代码)(名称|内容|主题|项目)?$|^(course|topic|training|subject)(name|title|code)?$/],
];

/** What a column of this name usually means. */
export const pastFieldNamed = (label: string): PastField => {
  const plain = plainLabel(label.replace(/ \d+$/, ''));
  return names.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'ignored';
};

/** What the columns mean by their names; of two for the same field the first counts. */
export const mapPastColumns = (labels: readonly string[]): PastMapping => {
  const taken = new Set<PastField>();
  return Object.fromEntries(
    labels.map((label) => {
      const field = pastFieldNamed(label);
      const mapped = taken.has(field) ? 'ignored' : field;
      taken.add(field);
      return [label, mapped];
    }),
  );
};

/** What is lacking before a row can say who learnt what, and when. A number or an address will do for who. */
export const missingPastFields = (mapping: PastMapping): PastField[] => {
  const has = new Set(Object.values(mapping));
  return [
    ...(has.has('number') || has.has('email') ? [] : ['number' as const]),
    ...(['learnt', 'learntOn'] as const).filter((field) => !has.has(field)),
  ];
};

/** The fields that more than one column claims. */
export const doubledPastFields = (mapping: PastMapping): PastField[] => {
  const fields = Object.values(mapping).filter((field) => field !== 'ignored');
  return [...new Set(fields.filter((field, place) => fields.indexOf(field) !== place))];
};
