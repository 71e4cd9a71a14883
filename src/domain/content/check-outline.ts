import { checkBenches } from './check-benches.ts';
import { checkBranches } from './check-branches.ts';
import { checkEmbryoMarks } from './check-embryo-marks.ts';
import { checkLabelQuizzes } from './check-label-quizzes.ts';
import { checkMadeUpTables } from './check-made-up-tables.ts';
import { checkMarking } from './check-marking.ts';
import { checkReadability } from './check-readability.ts';
import { checkSlides } from './check-slides.ts';
import { checkStakeholders } from './check-stakeholders.ts';
import { checkThreeRs } from './check-three-rs.ts';
import { checkWeigh } from './check-weigh.ts';
import type { Library } from './library.ts';
import type { ContentFault, Outline } from './outline.ts';
import { isTagName, tagSchemas } from './tags/schemas.ts';
import { findingsNamed } from './uses.ts';
import { rulesOf, ruleValue } from './values.ts';

type Subject = {
  path: string;
  outline: Outline;
  course?: string;
  /** The folder of its drawings. */
  figures?: string;
  others?: readonly string[];
};

// Numbers are asked for on a day beyond every `from`, so that a value published ahead of its day already resolves.
const someDay = '9999-01-01';

const withObjective: readonly string[] = ['objective', 'dilemma', 'branches', 'sensemake', 'reviewbench', 'annotate', 'consentcritique'];
const isAct = (tag: string, at: Record<string, string>): boolean =>
  tag === 'dilemma' || tag === 'branches' || (tag === 'sensemake' && at.send === 'course');

/** What is wrong with the tags of one Markdoc file: unknown names, bad attributes, and references that lead nowhere. */
export const checkOutline = (library: Library, { path, outline, course, figures, others = [] }: Subject): ContentFault[] => {
  const faults: ContentFault[] = outline.errors.map(({ line, message }) => ({
    file: path,
    place: `line ${line}`,
    fault: message,
    cure: 'Mend the Markdoc syntax there',
  }));
  const clauseIds = new Set(Object.values(library.regulations).flatMap(({ clauses }) => clauses.map(({ id }) => id)));
  const items = new Map(Object.values(library.exams).flatMap((exam) => exam.items.map((item) => [item.id, item] as const)));
  const objectives = course ? library.courses[course]?.course.objectives.map(({ id }) => id) : undefined;
  const acts = new Set<string>();
  const findings = new Set(library.evidence.map(({ id }) => id));
  for (const id of new Set(findingsNamed(outline.text)))
    if (!findings.has(id))
      faults.push({
        file: path,
        place: `evidence ${id}`,
        fault: 'there is no such finding',
        cure: 'Name a finding of content/evidence.yaml',
      });

  for (const tag of outline.tags) {
    const say = (fault: string, cure: string) => faults.push({ file: path, place: `line ${tag.line}, ${tag.name}`, fault, cure });
    if (!isTagName(tag.name)) {
      say('there is no such tag', `Use one of ${Object.keys(tagSchemas).join(', ')}`);
      continue;
    }
    const parsed = tagSchemas[tag.name].safeParse(tag.attributes);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        say(`${issue.path.join('.') || 'attributes'}: ${issue.message}`, 'Give the attribute the form the guide shows');
      continue;
    }
    const at = parsed.data as Record<string, string>;
    if (tag.name === 'choice' && tag.parent !== 'dilemma') say('a choice stands outside a dilemma', 'Put it inside one');
    if (tag.name === 'scene' && tag.parent !== 'branches') say('a scene stands outside a story with branches', 'Put it inside one');
    if (tag.name === 'expert' && tag.parent !== 'sensemake') say('an expert’s words stand outside a worksheet', 'Put them inside one');
    if (tag.name === 'sensemake' || tag.name === 'reviewbench')
      for (const id of at.rules?.split(' ') ?? [])
        if (!clauseIds.has(id)) say(`clause ${id} is not in the registry`, 'Name clauses of content/regulations');
    if (tag.name === 'moment' && tag.parent !== 'timeline') say('a moment stands outside a timeline', 'Put it inside one');
    if (tag.name === 'clause' && !clauseIds.has(at.id ?? ''))
      say(`clause ${at.id} is not in the registry`, 'Name a clause of content/regulations');
    if (tag.name === 'mark' && at.clause && !clauseIds.has(at.clause))
      say(`clause ${at.clause} is not in the registry`, 'Name a clause of content/regulations');
    if (tag.name === 'mark' && at.case && !library.cases[at.case]) say(`case ${at.case} does not exist`, 'Name a case of content/cases');
    if (tag.name === 'case' && !library.cases[at.id ?? '']) say(`case ${at.id} does not exist`, 'Name a case of content/cases');
    if (tag.name === 'term' && !library.glossary.some(({ id }) => id === at.id))
      say(`term ${at.id} is not in the glossary`, 'Add it to content/glossary.yaml');
    if (tag.name === 'value' && !ruleValue(rulesOf(library), at.of ?? '', someDay))
      say(`no rule owns ${at.of}`, 'Name a rule as the guide lists them');
    if (withObjective.includes(tag.name) && objectives && !objectives.includes((tag.name === 'objective' ? at.id : at.objective) ?? ''))
      say('the course has no such objective', `Give it one of ${objectives.join(', ')}`);
    if (tag.name === 'check') {
      const item = items.get(at.item ?? '');
      if (!item) say(`item ${at.item} does not exist`, 'Write it in a practice-*.yaml of the exam');
      else if (item.use !== 'practice') say(`item ${at.item} is an exam item`, 'Only practice items may stand in a lesson');
    }
    if (tag.name === 'figure' && figures) {
      const locale = path.split('.').at(-2);
      const drawing = `${figures}/${at.name}.${locale}.svg`;
      if (!others.includes(drawing)) say(`the drawing ${drawing} is missing`, 'Add it, in this language');
    }
    if (tag.name === 'vote') {
      const poll = library.polls[at.poll ?? ''];
      if (!poll) say(`poll ${at.poll} does not exist`, 'Name a poll of content/polls');
      else if (at.when === 'after' && poll.asks === 'once')
        say('its poll is asked once', 'Let the poll ask before-and-after, or leave `when` out');
    }
    const act = tag.name === 'check' ? at.item : isAct(tag.name, at) ? at.id : undefined;
    if (act && acts.has(act)) say(`${act} stands twice in this lesson`, 'Use each check, decision and worksheet once');
    if (act) acts.add(act);
  }
  for (const check of [
    checkBranches,
    checkBenches,
    checkEmbryoMarks,
    checkMarking,
    checkReadability,
    checkLabelQuizzes,
    checkMadeUpTables,
    checkSlides,
    checkThreeRs,
    checkStakeholders,
    checkWeigh,
  ])
    for (const { line, fault, cure } of check(outline.tags)) faults.push({ file: path, place: `line ${line}`, fault, cure });
  if (course && acts.size < 2)
    faults.push({
      file: path,
      place: 'whole file',
      fault: `${acts.size} acts`,
      cure: 'A lesson asks for at least two: checks or decisions',
    });
  return faults;
};
