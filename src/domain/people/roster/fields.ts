import type { IdentifierKind } from '../person.ts';

/** What a column of a roster can mean. `ignored` columns are not kept. Several columns may be `unit`: from the top unit down. */
export const rosterFields = [
  'name',
  'staffNumber',
  'studentNumber',
  'unit',
  'email',
  'position',
  'contract',
  'startedOn',
  'finishedOn',
  'movedOn',
  'status',
  'ignored',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** Which column means what: the column's label, as the preview shows it, to the field. In the order of the columns. */
export type Mapping = Record<string, RosterField>;

export const numberFields = { staffNumber: 'staff_number', studentNumber: 'student_number' } as const satisfies Partial<
  Record<RosterField, IdentifierKind>
>;

const names: [Exclude<RosterField, 'ignored'>, RegExp][] = [
  ['studentNumber', /^(学号|学生(编)?号|研究生学号|student(no|number|id)?)$/],
  [
    'staffNumber',
    /^(教?职?工(编)?号|职工(编|代)?码|人员(编|代)?(号|码)|员工(编)?号|教师(编)?号|工作证号|一卡通号|(staff|employee|personnel|work)(no|number|id|code)?)$/,
  ],
  ['name', /^((教?职?工|员工|人员|学生|教师|中文)?姓名|名字|(full|chinese)?name)$/],
  ['email', /^(电子|工作|办公|单位)?(邮箱|邮件|信箱)(地址)?$|^e-?mail(address)?$/],
  [
    'startedOn',
    /^(入职|报到|到岗|到校|到院|到所|入校|入院|入所|入学|聘用|起始|开始|来[校院所])(日期|时间|年月日)?$|^(start|join(ing)?|hire|entry)(date|day|on)?$/,
  ],
  [
    'finishedOn',
    /^(离职|离校|离院|离所|退休|终止|结束|毕业|合同(终止|到期)|预计(毕业|离职))(日期|时间|年月日)?$|^(end|leav(e|ing)|finish|departure)(date|day|on)?$/,
  ],
  ['movedOn', /^((内部|部门)?调动|调岗|转岗|(调入|到)(本|现)?(部门|学院))(日期|时间|年月日)?$|^(transfer(red)?|moved)(date|day|on)$/],
  ['status', /^(人员|在职|在岗|在校|当前|工作)?状态$|^是否在[职岗校]$|^(employment)?status$/],
  [
    'contract',
    /^(用工|用人|聘用|任用|聘任)(形式|方式|类型|类别|性质)$|^合同(类型|类别|性质|种类)$|^(人员)?编制(类型|类别|性质|情况|状态)?$|^(contract|employment)(type|kind)?$/,
  ],
  ['position', /^(岗位|人员|职工|教职工|身份)?(类别|类型|身份|岗位)$|^岗位名称$|^(position|category|role|stafftype|type)$/],
  [
    'unit',
    /^((所在|所属|工作|现|一级|二级|三级|四级|上级|下级)?(部门|单位|院系|学院|科室|系所|研究所|机构|组织|课题组|实验室)(名称|[/／].*)?|部门单位|院系所|(department|unit|school|faculty|division|institute)(name)?)\d*$/,
  ],
];

/** A label as it is compared: half-width, small letters, without spaces, line breaks, marks of obligation and what stands in brackets. */
export const plainLabel = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|【[^】]*】|\[[^\]]*\]/g, '')
    .replace(/[\s*:：_.。、-]+/g, '');

/** What a column of this name usually means, or undefined when we do not know the name. */
export const fieldNamed = (label: string): Exclude<RosterField, 'ignored'> | undefined => {
  const plain = plainLabel(label);
  return names.find(([, pattern]) => pattern.test(plain))?.[0];
};

/** A column whose very name says that it holds identity-card numbers. */
export const namesIdentityCards = (label: string): boolean =>
  /身份证|证件号|公民身份号码|idcard|identitycard|nationalid/.test(plainLabel(label));
