import { changedFields, type ImportPlan } from '#domain/projects/import/plan.ts';
import { projectFields } from '#domain/projects/project.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

/** What applying a row does, in words. */
export const planWords = ({ project, places }: ImportPlan, t: Translate): string[] => {
  const day = (given: string) => showDay(given, t.locale);
  const comma = t.locale === 'en' ? ', ' : '、';
  const aboutProject = () => {
    if (project === null) return [];
    const { before, after } = project;
    if (before === null) return [t('projectImports.does-project-new', { title: after.title })];
    const fields = changedFields(before, after).flatMap((field) => projectFields.find((known) => known === field) ?? []);
    return [t('projectImports.does-project-changed', { fields: fields.map((field) => t(`projects.field-${field}`)).join(comma) })];
  };
  return [
    ...aboutProject(),
    ...places.map(({ name, before, after }) =>
      t(before === null ? 'projectImports.does-place-new' : 'projectImports.does-place-changed', {
        name,
        role: t(`projects.role-${after.role}`),
        day: day(after.startedOn),
        until: after.finishedOn === null ? '' : t('projectImports.until', { day: day(after.finishedOn) }),
      }),
    ),
  ];
};
