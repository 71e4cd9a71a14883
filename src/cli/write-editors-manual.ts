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
import { describeFields, type JsonSchema } from './describe-schema.ts';

const shapeOf = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

const files: { title: string; path: string; schema: z.ZodType }[] = [
  { title: 'A course', path: 'courses/<course>/course.yaml', schema: Course },
  { title: 'The head of a lesson', path: 'courses/<course>/<lesson>.{zh-CN,en}.mdoc', schema: LessonFrontmatter },
  { title: 'An exam', path: 'exams/<exam>/exam.yaml', schema: Exam },
  ...Item.options.map((schema, i) => ({
    title: `A question of type \`${itemTypes[i]}\``,
    path: 'exams/<exam>/questions/*.yaml, lists of these',
    schema,
  })),
  { title: 'The story of a case set', path: 'exams/<exam>/vignettes.yaml, a list of these', schema: Vignette },
  { title: 'A policy', path: 'policies/<policy>/policy.yaml', schema: Policy },
  { title: 'A certification track', path: 'certifications/<track>.yaml', schema: Track },
  { title: 'A regulation and its clauses', path: 'regulations/<slug>.yaml', schema: Regulation },
  { title: 'A topic of the registry', path: 'topics.yaml, a list of these', schema: Topic },
  { title: 'A case', path: 'cases/<slug>.yaml', schema: Case },
  { title: 'A concept of the glossary', path: 'glossary.yaml, a list of these', schema: GlossaryTerm },
  { title: 'A piece of the public section', path: 'outreach/<slug>/piece.yaml', schema: Piece },
  { title: 'A series of pieces', path: 'outreach/series.yaml, these by slug', schema: Series },
  { title: 'What the home page shows', path: 'outreach/home.yaml', schema: FrontPage },
  { title: 'A note on a new risk', path: 'notes/<slug>.yaml', schema: RiskNote },
  { title: 'A poll', path: 'polls/<slug>.yaml', schema: Poll },
  { title: 'A topic for newsrooms', path: 'newsroom/<slug>.yaml', schema: NewsroomTopic },
  { title: 'Whom newsrooms may ask', path: 'newsroom/whom-to-ask.yaml, these by key', schema: WhomToAsk },
  { title: 'A finding of the evidence', path: 'evidence.yaml, a list of these', schema: Finding },
];

const tagRow = (name: TagName): string => {
  const { properties = {}, required = [] } = shapeOf(tagSchemas[name]);
  const attributes = Object.entries(properties).map(([attribute, { enum: offered }]) => {
    const values = offered ? `: ${offered.join(', ')}` : '';
    return required.includes(attribute) ? `\`${attribute}\`${values}` : `\`${attribute}\` (optional)${values}`;
  });
  const kinds = [
    ...((containers as readonly string[]).includes(name) ? ['holds text'] : []),
    ...((actTags as readonly string[]).includes(name) ? ['an act'] : []),
  ];
  return `| \`${name}\` | ${attributes.join('; ')} | ${kinds.join(', ')} |`;
};

/** The editors' manual, made from the schemas that content must satisfy, so that the two cannot differ. */
export const editorsManual = (): string =>
  `${[
    '# The editors’ manual',
    '',
    '编辑手册。本页由内容模式生成，请勿手改：改 `src/domain/content` 中的模式，再运行 `npm run manual`。',
    '',
    'Made from the schemas in `src/domain/content` by `npm run manual`; do not edit it by hand. Everything we teach and require is in this',
    'folder, as YAML and Markdoc. A file that breaks a rule stops the build and `npm test`, which name the file, the place, the fault and the',
    'cure. How to write is told in [Writing a lesson](../docs/guides/writing-a-lesson.md) and [Writing a piece](../docs/guides/writing-a-piece.md); `npm run edit` opens an [editor in the browser](../docs/guides/editing-in-the-browser.md); how the',
    'registry of clauses is kept in [Keeping the registry](../docs/guides/keeping-the-registry.md).',
    '',
    'A *dated* value is a list of `from` (a day), `value` (null ends it) and `source`, oldest first: a change is a further entry, never an edit.',
    '',
    ...files.flatMap(({ title, path, schema }) => [
      `## ${title}`,
      '',
      `\`content/${path}\``,
      '',
      describeFields(shapeOf(schema), 'Fields'),
    ]),
    '## Tags in a lesson',
    '',
    'An act counts toward completing the lesson. In a lesson `objective` is asked for wherever it is listed; in a piece of the public section it is left out.',
    '',
    '| Tag | Attributes | |',
    '|---|---|---|',
    ...(Object.keys(tagSchemas) as TagName[]).map(tagRow),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`;

export const manualFile = fileURLToPath(new URL('../../content/README.md', import.meta.url));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(manualFile, editorsManual());
  console.log('minglun: wrote content/README.md');
}
