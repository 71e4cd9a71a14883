import { plainLabel } from '../../people/roster/fields.ts';

/** What a column of a table of projects, or of their members, can mean. `ignored` columns are not kept. */
export const projectFields = [
  'number',
  'title',
  'titleEn',
  'funder',
  'unit',
  'domains',
  'traits',
  'humanParticipants',
  'animals',
  'geneticResources',
  'international',
  'listedActivity',
  'startedOn',
  'finishedOn',
  'approvedOn',
  'followUpOn',
  'registeredOn',
  'leadName',
  'leadNumber',
  'leadEmail',
  'members',
  'memberName',
  'memberNumber',
  'memberEmail',
  'memberUnit',
  'memberRole',
  'memberFrom',
  'memberUntil',
  'ignored',
] as const;
export type ImportField = (typeof projectFields)[number];

/** Which column means what, in the order of the columns. */
export type ImportMapping = Record<string, ImportField>;

const lead = '(项目|课题)?(负责人|主持人|pi|principalinvestigator)';
const project = '(项目|课题)';
const names: [Exclude<ImportField, 'ignored'>, RegExp][] = [
  ['leadNumber', new RegExp(`^${lead}(教?职?工号|职工号|人员编号|编号|staff(no|number|id)?|no|number|id)$`)],
  ['leadEmail', new RegExp(`^${lead}(电子)?(邮箱|邮件|e-?mail)$`)],
  ['leadName', new RegExp(`^${lead}(姓名|name)?$|^principalinvestigator$`)],
  ['number', new RegExp(`^${project}?(编号|批准号|立项号|合同号|代码|号)$|^(project|grant|award)(no|number|id|code)$|^no$`)],
  ['titleEn', new RegExp(`^${project}?英文(名称?|题目|标题)$|^(english(project)?title|titleen|(project)?titleenglish)$`)],
  ['title', new RegExp(`^${project}?(中文)?(名称|题目|标题)$|^(project)?(title|name)(zh)?$`)],
  ['funder', /^(资助方|资助机构|资助单位|资助来源|项目来源|经费来源|来源|基金|委托方|funder|sponsor|fundingsource|source)$/],
  ['memberUnit', /^(成员|人员|参与人)(所在)?(部门|单位|院系|学院)$|^member(unit|department)$/],
  [
    'unit',
    /^((承担|依托|牵头|所在|所属|归口|负责)?(部门|单位|院系|学院|科室|研究所)(名称)?|(host)?(department|unit|school|faculty|institute))\d*$/,
  ],
  ['domains', /^((研究|学科|所属|伦理)?领域|学科|domains?|fields?|fieldofresearch)$/],
  ['humanParticipants', /^(是否)?(涉及|涉)?(人类?参与者|人的?研究参与者|人体|受试者|人)$|^(human(participants|subjects)?)$/],
  ['animals', /^(是否)?(涉及|涉)?(实验)?动物$|^(animals?|animaluse)$/],
  ['geneticResources', /^(是否)?(涉及|涉)?(人类?遗传资源|人遗|hgr)$|^(humangeneticresources|hgr)$/],
  ['international', /^(是否)?(涉及|涉)?国际合作$|^international(cooperation|collaboration)?$/],
  ['traits', /^(项目|研究)?(特征|属性|涉及事项|伦理属性)$|^(traits|attributes)$/],
  ['listedActivity', /^(复核)?(清单|专家复核)(活动|项|类别)?$|^(是否)?(属于|涉及)?(复核)?清单(活动)?$|^listed(activity)?$/],
  ['approvedOn', /^(伦理)?(审查)?(批准|通过|获批)(日期|时间)$|^(ethics)?approv(al|ed)(date|on)?$/],
  ['followUpOn', /^(下次)?(跟踪|复审|持续)(审查)?(日期|时间)$|^follow-?up(review)?(date|on)?$/],
  ['registeredOn', /^(平台)?登记(日期|时间)$|^registr(ation|ered)(date|on)?$|^registered(on)?$/],
  ['memberFrom', /^((成员|人员)?(加入|参与开始|进组|参加)(日期|时间)|(join(ed|ing)?|member)(from|date|on|since)?)$/],
  ['memberUntil', /^((成员|人员)?(退出|离开|参与结束|离组)(日期|时间)|(left|leave|leaving|member)(until|date|on)?)$/],
  ['startedOn', new RegExp(`^${project}?(起始|开始|启动|立项|起)(日期|时间)?$|^(project)?start(s|ed)?(date|on)?$`)],
  ['finishedOn', new RegExp(`^${project}?(终止|结束|截止|完成|结题|止)(日期|时间)?$|^(project)?(end|finish)(s|ed)?(date|on)?$`)],
  ['memberRole', /^((成员|人员|项目|参与)?(角色|分工|职责)|(project|member)?role)$/],
  [
    'memberNumber',
    /^((成员|人员|参与人)?(教?职?工(编)?号|学号|职工号|人员编号|员工编号)|(member)?(staff|student|employee)(no|number|id))$/,
  ],
  ['memberEmail', /^((成员|人员|参与人)?(电子)?(邮箱|邮件)|(member)?e-?mail(address)?)$/],
  ['members', new RegExp(`^(${project}?(组)?成员|参与人员|参加人员|主要成员|members|team)(名单|列表)?$`)],
  ['memberName', /^((成员|人员|参与人|参加人)(姓名|名字)?|姓名|membername|fullname)$/],
];

/** What a column of this name usually means, or undefined when the name is not known. */
export const importFieldNamed = (label: string): Exclude<ImportField, 'ignored'> | undefined => {
  const plain = plainLabel(label).replace(/^["“]|["”]$/g, '');
  return names.find(([, pattern]) => pattern.test(plain))?.[0];
};

// Of these several columns may say something: units stand from the top down.
const many: readonly ImportField[] = ['unit', 'memberUnit', 'ignored'];
const ofMembers: Partial<Record<ImportField, ImportField>> = { unit: 'memberUnit', startedOn: 'memberFrom', finishedOn: 'memberUntil' };

const has = (mapping: ImportMapping, ...fields: ImportField[]) => fields.some((field) => Object.values(mapping).includes(field));

/** What the columns mean by their names. In a table that has people and no titles, a unit and days are those of the people. */
export const mapImportColumns = (labels: readonly string[]): ImportMapping => {
  const mapping: ImportMapping = {};
  const taken = new Set<ImportField>();
  for (const label of labels) {
    const field = importFieldNamed(label.replace(/ \d+$/, '')) ?? 'ignored';
    mapping[label] = !many.includes(field) && taken.has(field) ? 'ignored' : field;
    taken.add(field);
  }
  const isOfMembers = !has(mapping, 'title') && has(mapping, 'memberName', 'memberNumber', 'memberEmail');
  if (!isOfMembers) return mapping;
  return Object.fromEntries(
    Object.entries(mapping).map(([label, field]) => [label, (!taken.has(ofMembers[field] ?? 'ignored') && ofMembers[field]) || field]),
  );
};

/** Whether a table says which project, and something about it or who is on it. */
export const isTelling = (mapping: ImportMapping): boolean =>
  has(mapping, 'number') &&
  has(mapping, 'title', 'memberName', 'memberNumber', 'memberEmail', 'members', 'leadName', 'leadNumber', 'leadEmail');

/** The fields that more than one column claims and only one may. */
export const doubledImportFields = (mapping: ImportMapping): ImportField[] => {
  const fields = Object.values(mapping).filter((field) => !many.includes(field));
  return [...new Set(fields.filter((field, place) => fields.indexOf(field) !== place))];
};
