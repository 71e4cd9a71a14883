import type { ProjectRole } from '#domain/projects/project.ts';
import type { Bilingual, Locale } from '#domain/shared/locale.ts';
import { localised } from '../address.ts';
import { showInstant } from '../dates.ts';
import { translator } from '../t.ts';
import { type Composed, compose } from './compose.ts';

type To = { name: string; locale: Locale; site: string };
type Given = {
  institution: Bilingual;
  title: string;
  role: ProjectRole;
  projectId: string;
  /** The link that works once; null for somebody who has joined already. */
  link: { token: string; until: Date } | null;
};

/** Tells somebody from outside that they are on a project, what is asked of them, and where to begin. */
export const outsideLetter = ({ name, locale, site }: To, { institution, title, role, projectId, link }: Given): Composed => {
  const t = translator(locale);
  const path = link ? `/claim/${link.token}` : `/projects/${projectId}/joined`;
  return compose(
    {
      subject: t('outside.letterSubject', { title }),
      greeting: t('letters.greeting', { name }),
      body: t('outside.letterBody', { institution: institution[locale], title, role: t(`projects.role-${role}`) }),
      link: { words: t(link ? 'outside.letterLink' : 'outside.letterOpen'), href: new URL(localised(path, locale), site).href },
      notes: [
        ...(link ? [t('outside.letterUntil', { until: showInstant(link.until, locale) })] : []),
        t('outside.letterProof'),
        t('outside.letterWhy'),
      ],
      sender: t('letters.sender'),
    },
    locale,
  );
};
