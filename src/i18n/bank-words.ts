import type { Missing } from '#domain/bank/missing.ts';
import type { Finding } from '#domain/content/lint-item.ts';
import { fill } from './fill.ts';
import { bankMissing } from './messages/bank.ts';
import { lintRules } from './messages/lint-rules.ts';
import type { Translate } from './t.ts';

/** One thing that a draft lacks, in the reader's language. */
export const missingWords = (missing: Missing, t: Translate): string => {
  const { code, question, ...rest } = missing;
  const language = 'locale' in missing ? bankMissing[`language-${missing.locale}`][t.locale] : '';
  const said = fill(bankMissing[code][t.locale], { ...rest, language } as Record<string, string>);
  return question === undefined ? said : t('bank.ofQuestion', { n: question, said });
};

/** What a rule of writing found. The findings say it in English, with their numbers; in Chinese the rule is told. */
export const findingWords = ({ rule, message }: Pick<Finding, 'rule' | 'message'>, t: Translate): string =>
  t.locale === 'en' ? message : (lintRules[rule] ?? message);
