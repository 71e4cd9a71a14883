import type { PolicyFault } from '#domain/requirements/policy-file.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { faultWords } from './faults.ts';

/** What is wrong with a policy file, place by place. What the schema says in its own words stands behind ours. */
export const policyFileWords = (faults: readonly PolicyFault[], locale: Locale): string =>
  faults
    .map(({ path, issue }) => {
      const words = faultWords(issue, undefined, locale);
      const own = issue.code === 'custom' ? (locale === 'en' ? ` (${issue.message})` : `（${issue.message}）`) : '';
      return locale === 'en' ? `${path || 'the whole'}: ${words}${own}` : `${path || '整份文件'}：${words}${own}`;
    })
    .join(locale === 'en' ? ' ' : '');
