import { locales } from '../shared/locale.ts';
import { checkCaseSets } from './check-case-sets.ts';
import { checkCases } from './check-cases.ts';
import { checkMeasures } from './check-measures.ts';
import { checkNewsroom } from './check-newsroom.ts';
import { checkNotes } from './check-notes.ts';
import { checkOutline } from './check-outline.ts';
import { checkPieces } from './check-pieces.ts';
import { checkTopics } from './check-topics.ts';
import { checkTracks } from './check-tracks.ts';
import { compareOutlines } from './compare-outlines.ts';
import type { Library } from './library.ts';
import type { ContentFault } from './outline.ts';
import { coursesOf } from './policy.ts';
import { bankOf } from './snapshot.ts';

/** Every clause of the registry with the slug of its document. */
export const allClauses = (library: Library) =>
  Object.entries(library.regulations).flatMap(([slug, { clauses }]) => clauses.map((clause) => ({ ...clause, regulation: slug })));

/** What the schemas cannot see: names that point at nothing, languages that do not match, blueprints the bank cannot fill. */
export const checkLinks = (library: Library, others: readonly string[]): ContentFault[] => {
  const faults: ContentFault[] = [];
  const clauses = new Set<string>();
  for (const { id, regulation } of allClauses(library)) {
    if (clauses.has(id))
      faults.push({
        file: `regulations/${regulation}.yaml`,
        place: id,
        fault: 'another clause has this id',
        cure: 'Give each clause its own id',
      });
    clauses.add(id);
  }
  const missingClause = (file: string, place: string, id: string) => {
    if (!clauses.has(id))
      faults.push({
        file,
        place,
        fault: `clause ${id} is not in the registry`,
        cure: 'Name a clause of content/regulations, or add it there with its grade',
      });
  };

  const findings = new Set<string>();
  for (const { id } of library.evidence) {
    if (findings.has(id))
      faults.push({ file: 'evidence.yaml', place: id, fault: 'another finding has this id', cure: 'Give each finding its own id' });
    findings.add(id);
  }

  for (const [slug, told] of Object.entries(library.cases)) {
    const file = `cases/${slug}.yaml`;
    for (const id of told.clauses) missingClause(file, 'clauses', id);
  }
  faults.push(...checkCases(library));

  for (const [slug, { exam, items, vignettes }] of Object.entries(library.exams)) {
    const file = `exams/${slug}`;
    const seen = new Set<string>();
    for (const item of items) {
      if (seen.has(item.id)) faults.push({ file, place: item.id, fault: 'another item has this id', cure: 'Give each item its own id' });
      seen.add(item.id);
      if ((item.use === 'practice') !== /-P\d?-\d{2}$/.test(item.id))
        faults.push({
          file,
          place: item.id,
          fault: 'the id and the use disagree',
          cure: 'Practice items are numbered -P…, exam items by objective',
        });
      for (const source of item.sources) {
        const [kind, name = ''] = source.split(':');
        if (kind === 'clause') missingClause(file, item.id, name);
        if (kind === 'case' && !library.cases[name])
          faults.push({ file, place: item.id, fault: `case ${name} does not exist`, cure: 'Name a case of content/cases' });
        if (kind === 'evidence' && !findings.has(name))
          faults.push({ file, place: item.id, fault: `finding ${name} does not exist`, cure: 'Name a finding of content/evidence.yaml' });
      }
    }
    faults.push(...checkCaseSets(file, items, vignettes));
    const bank = exam.bank === undefined ? undefined : library.exams[exam.bank];
    if (exam.bank !== undefined && (items.length > 0 || !bank || bank.exam.bank !== undefined || bank.exam.course !== exam.course))
      faults.push({
        file: `${file}/exam.yaml`,
        place: 'bank',
        fault: `${exam.bank} is no bank that it can draw from`,
        cure: 'Name an exam of the same course that has items of its own, and keep no questions beside this one',
      });
    // Who sits under supervision takes no questions away, so that fewer have to be kept ready.
    const times = exam.sitting?.every(({ value }) => value === 'supervised') ? 2 : 3;
    for (const { objective, items: wanted } of exam.blueprint)
      for (const [bloom, count] of Object.entries(wanted)) {
        const cell = (bankOf(library, slug)?.items ?? []).filter(
          (item) => item.use === 'exam' && item.objective === objective && item.bloom === bloom,
        );
        const there = cell.length;
        const alone = cell.filter(({ vignette }) => vignette === undefined).length;
        if (alone < count)
          faults.push({
            file: `${file}/exam.yaml`,
            place: `${objective} × ${bloom}`,
            fault: `${alone} items outside case sets for ${count} to draw`,
            cure: 'A case set is drawn whole or not at all: write as many single items as are drawn',
          });
        if (there < times * count)
          faults.push({
            file: `${file}/exam.yaml`,
            place: `${objective} × ${bloom}`,
            fault: `${there} items for ${count} to draw`,
            cure: `Write at least ${times} times as many as are drawn`,
          });
      }
    if (!library.courses[exam.course])
      faults.push({
        file: `${file}/exam.yaml`,
        place: 'course',
        fault: `course ${exam.course} does not exist`,
        cure: 'Name a course of content/courses',
      });
  }

  for (const [slug, { policy, words }] of Object.entries(library.policies)) {
    const file = `policies/${slug}/policy.yaml`;
    for (const { domain, basis } of policy.competentAuthorities ?? []) missingClause(file, domain, basis);
    for (const edition of policy.editions)
      for (const rule of edition.requirements) {
        for (const id of rule.basis) missingClause(file, rule.id, id);
        for (const course of coursesOf(rule))
          if (!library.courses[course])
            faults.push({ file, place: rule.id, fault: `course ${course} does not exist`, cure: 'Name a course of content/courses' });
      }
    for (const locale of locales) {
      const outline = words[locale];
      if (outline) faults.push(...checkOutline(library, { path: `policies/${slug}/policy.${locale}.mdoc`, outline }));
      else
        faults.push({
          file: `policies/${slug}/policy.${locale}.mdoc`,
          place: 'whole file',
          fault: 'it is missing',
          cure: 'Write the policy in this language',
        });
    }
  }

  faults.push(
    ...checkTopics(library),
    ...checkMeasures(library, clauses),
    ...checkTracks(library, clauses),
    ...checkPieces(library, clauses, others),
    ...checkNotes(library, clauses),
    ...checkNewsroom(library, clauses),
  );

  for (const [slug, { course, lessons }] of Object.entries(library.courses)) {
    const named = [...course.lessons, ...(course.delta ? [course.delta] : [])];
    for (const lesson of named) {
      const pages = locales.map((locale) => ({
        path: `courses/${slug}/${lesson.slug}.${locale}.mdoc`,
        page: lessons[lesson.slug]?.[locale],
      }));
      for (const { path, page } of pages) {
        if (!page)
          faults.push({
            file: path,
            place: 'whole file',
            fault: 'it is missing or its head is faulty',
            cure: 'Write the lesson in this language',
          });
        else
          faults.push(...checkOutline(library, { path, outline: page.outline, course: slug, figures: `courses/${slug}/figures`, others }));
      }
      const [first, second] = pages;
      if (first?.page && second?.page) faults.push(...compareOutlines(second.path, first.page.outline, second.page.outline));
    }
    for (const name of Object.keys(lessons))
      if (!named.some((lesson) => lesson.slug === name))
        faults.push({
          file: `courses/${slug}/course.yaml`,
          place: 'lessons',
          fault: `lesson ${name} is not listed`,
          cure: 'List it, or remove its files',
        });
    if (course.exam !== null && !library.exams[course.exam])
      faults.push({
        file: `courses/${slug}/course.yaml`,
        place: 'exam',
        fault: `exam ${course.exam} does not exist`,
        cure: 'Name an exam of content/exams',
      });
  }
  return faults;
};
