import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { Course, LessonFrontmatter } from '#domain/content/course.ts';
import { Exam } from '#domain/content/exam.ts';
import { Item, itemTypes } from '#domain/content/item.ts';
import { NewsroomTopic, WhomToAsk } from '#domain/content/newsroom-topic.ts';
import { FrontPage, Piece, Series } from '#domain/content/piece.ts';
import { Policy } from '#domain/content/policy.ts';
import { Poll } from '#domain/content/poll.ts';
import { Case, Finding, GlossaryTerm, Regulation, Topic } from '#domain/content/registry.ts';
import { RiskNote } from '#domain/content/risk-note.ts';
import { actTags, containers, type TagName, tagSchemas } from '#domain/content/tags/schemas.ts';
import { Track } from '#domain/content/track.ts';
import { Vignette } from '#domain/content/vignette.ts';
import { type Bilingual, type Locale, locales } from '#domain/shared/locale.ts';
import { describeFields, type JsonSchema } from './describe-schema.ts';

const shapeOf = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

const files: { title: Bilingual; path: string; many?: boolean; schema: z.ZodType }[] = [
  { title: { 'zh-CN': '课程', en: 'A course' }, path: 'courses/<course>/course.yaml', schema: Course },
  {
    title: { 'zh-CN': '一课的开头', en: 'The head of a lesson' },
    path: 'courses/<course>/<lesson>.{zh-CN,en}.mdoc',
    schema: LessonFrontmatter,
  },
  { title: { 'zh-CN': '考核', en: 'An exam' }, path: 'exams/<exam>/exam.yaml', schema: Exam },
  ...Item.options.map((schema, i) => ({
    title: { 'zh-CN': `\`${itemTypes[i]}\` 型的题`, en: `A question of type \`${itemTypes[i]}\`` },
    path: 'exams/<exam>/questions/*.yaml',
    many: true,
    schema,
  })),
  { title: { 'zh-CN': '情景题的情景', en: 'The story of a case set' }, path: 'exams/<exam>/vignettes.yaml', many: true, schema: Vignette },
  { title: { 'zh-CN': '要求集', en: 'A policy' }, path: 'policies/<policy>/policy.yaml', schema: Policy },
  { title: { 'zh-CN': '认证方向', en: 'A certification track' }, path: 'certifications/<track>.yaml', schema: Track },
  { title: { 'zh-CN': '法规文件和条款', en: 'A regulation and its clauses' }, path: 'regulations/<slug>.yaml', schema: Regulation },
  { title: { 'zh-CN': '条款库的主题', en: 'A topic of the registry' }, path: 'topics.yaml', many: true, schema: Topic },
  { title: { 'zh-CN': '案例', en: 'A case' }, path: 'cases/<slug>.yaml', schema: Case },
  { title: { 'zh-CN': '术语表的一条', en: 'A concept of the glossary' }, path: 'glossary.yaml', many: true, schema: GlossaryTerm },
  { title: { 'zh-CN': '科普文章', en: 'A piece of the public section' }, path: 'outreach/<slug>/piece.yaml', schema: Piece },
  { title: { 'zh-CN': '文章系列', en: 'A series of pieces' }, path: 'outreach/series.yaml', many: true, schema: Series },
  { title: { 'zh-CN': '首页显示什么', en: 'What the home page shows' }, path: 'outreach/home.yaml', schema: FrontPage },
  { title: { 'zh-CN': '新风险短讯', en: 'A note on a new risk' }, path: 'notes/<slug>.yaml', schema: RiskNote },
  { title: { 'zh-CN': '投票', en: 'A poll' }, path: 'polls/<slug>.yaml', schema: Poll },
  { title: { 'zh-CN': '媒体热点', en: 'A topic for newsrooms' }, path: 'newsroom/<slug>.yaml', schema: NewsroomTopic },
  { title: { 'zh-CN': '媒体可以问谁', en: 'Whom newsrooms may ask' }, path: 'newsroom/whom-to-ask.yaml', many: true, schema: WhomToAsk },
  { title: { 'zh-CN': '一条证据', en: 'A finding of the evidence' }, path: 'evidence.yaml', many: true, schema: Finding },
];

const tagWords = {
  'zh-CN': { optional: '（可不写）', from: '：', part: '；', holds: '里面写文字', act: '学习活动', and: '、' },
  en: { optional: ' (optional)', from: ': ', part: '; ', holds: 'holds text', act: 'an act', and: ', ' },
} as const;

const tagRow = (name: TagName, locale: Locale): string => {
  const w = tagWords[locale];
  const { properties = {}, required = [] } = shapeOf(tagSchemas[name]);
  const attributes = Object.entries(properties).map(([attribute, { enum: offered }]) => {
    const values = offered ? `${w.from}${offered.join(w.and)}` : '';
    return `\`${attribute}\`${required.includes(attribute) ? '' : w.optional}${values}`;
  });
  const kinds = [
    ...((containers as readonly string[]).includes(name) ? [w.holds] : []),
    ...((actTags as readonly string[]).includes(name) ? [w.act] : []),
  ];
  return `| \`${name}\` | ${attributes.join(w.part)} | ${kinds.join(w.and)} |`;
};

const around = {
  'zh-CN': {
    head: [
      '# 编辑手册',
      '',
      '[English](README.md)',
      '',
      '本页由 `src/domain/content` 的模式和 `src/editor/words` 里的说明生成，请勿手改，改了那里再运行 `npm run manual`。我们教的和要求的，都在这个文件夹里，',
      '写成 YAML 和 Markdoc。哪个文件不合规则，构建和 `npm test` 就停下来，说明文件、位置、错在哪里、怎样改。怎样写，见',
      '[怎样写一课](../docs/guides/writing-a-lesson.md)和[怎样写一篇文章](../docs/guides/writing-a-piece.md)；`npm run edit` 打开[浏览器里的编辑器](../docs/guides/editing-in-the-browser.md)；',
      '条款库怎样保管，见[保管条款库](../docs/guides/keeping-the-registry.md)。',
      '',
      '*带日期的*值是一个列表，每条有 `from`（从哪天起）、`value`（null 表示到此为止）和 `source`（依据），从早到晚。要改，就加一条，不改旧的。',
    ],
    many: '，里面是这样的许多条',
    fields: '字段',
    tags: [
      '## 课文里的标签',
      '',
      '学习活动要做完，一课才算学完。在课文里，标签要求的 `objective` 都要写；在科普文章里不写。',
      '',
      '| 标签 | 属性 | |',
    ],
  },
  en: {
    head: [
      '# The editors’ manual',
      '',
      '[中文](README.zh-CN.md)',
      '',
      'Made from the schemas in `src/domain/content` and the hints in `src/editor/words` by `npm run manual`; do not edit it by hand. Everything we teach and require is in this',
      'folder, as YAML and Markdoc. A file that breaks a rule stops the build and `npm test`, which name the file, the place, the fault and the',
      'cure. How to write is told in [Writing a lesson](../docs/guides/writing-a-lesson.md) and [Writing a piece](../docs/guides/writing-a-piece.md); `npm run edit` opens an [editor in the browser](../docs/guides/editing-in-the-browser.md); how the',
      'registry of clauses is kept in [Keeping the registry](../docs/guides/keeping-the-registry.md).',
      '',
      'A *dated* value is a list of `from` (a day), `value` (null ends it) and `source`, oldest first: a change is a further entry, never an edit.',
    ],
    many: ', which holds many of these',
    fields: 'Fields',
    tags: [
      '## Tags in a lesson',
      '',
      'An act counts toward completing the lesson. In a lesson `objective` is asked for wherever it is listed; in a piece of the public section it is left out.',
      '',
      '| Tag | Attributes | |',
    ],
  },
} as const satisfies Record<Locale, unknown>;

/** The editors' manual, made from the schemas that content must satisfy, so that the two cannot differ. */
export const editorsManual = (locale: Locale): string => {
  const w = around[locale];
  return `${[
    ...w.head,
    '',
    ...files.flatMap(({ title, path, many, schema }) => [
      `## ${title[locale]}`,
      '',
      `\`content/${path}\`${many ? w.many : ''}`,
      '',
      describeFields(shapeOf(schema), w.fields, locale),
    ]),
    ...w.tags,
    '|---|---|---|',
    ...(Object.keys(tagSchemas) as TagName[]).map((name) => tagRow(name, locale)),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`;
};

export const manualFile = (locale: Locale): string =>
  fileURLToPath(new URL(`../../content/README${locale === 'en' ? '' : `.${locale}`}.md`, import.meta.url));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const locale of locales) {
    writeFileSync(manualFile(locale), editorsManual(locale));
    console.log(`minglun: wrote ${manualFile(locale)}`);
  }
