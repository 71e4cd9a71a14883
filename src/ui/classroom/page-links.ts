import type { Locale } from '#domain/shared/locale.ts';
import { localised } from '#i18n/address.ts';
import type { Links } from '../papers/reader/xhtml.ts';

/** Where links of a lesson lead on a page of the site: terms to the glossary; what a citation says stands on its own page. */
export const pageLinks = (locale: Locale): Links => ({ term: (id) => localised(`/glossary#${id}`, locale), note: () => '' });
