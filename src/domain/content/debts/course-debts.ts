import type { Library } from '../library.ts';
import type { Debt } from './debt.ts';

const drawn: readonly string[] = ['figure', 'timeline', 'biaslab', 'risk', 'deid', 'embryo14', 'threers', 'stakeholders', 'table'];

/** Objectives that a course names and no lesson teaches or no exam asks about, and courses without a drawing. */
export const courseDebts = ({ courses, exams }: Library): Debt[] =>
  Object.entries(courses).flatMap(([slug, { course, lessons }]): Debt[] => {
    const file = `courses/${slug}/course.yaml`;
    const pages = course.lessons.flatMap((lesson) => lessons[lesson.slug]?.['zh-CN'] ?? []);
    const taught = new Set(pages.flatMap(({ head }) => head.objectives));
    const asked = new Set((course.exam === null ? undefined : exams[course.exam])?.exam.blueprint.map(({ objective }) => objective));
    return [
      ...course.objectives.flatMap(({ id }): Debt[] => [
        ...(taught.has(id) ? [] : [{ rule: 'objective-untaught' as const, file, place: 'objectives', seen: id }]),
        ...(course.exam === null || asked.has(id) ? [] : [{ rule: 'objective-unassessed' as const, file, place: 'objectives', seen: id }]),
      ]),
      ...(pages.some(({ outline }) => outline.tags.some(({ name }) => drawn.includes(name)))
        ? []
        : [{ rule: 'picture-missing' as const, file, place: 'lessons', seen: course.code }]),
    ];
  });
