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

/** What a rule of writing found, with its figures. The findings say it in English; in Chinese the same is said by rule. */
export const findingWords = ({ rule, message, said }: Pick<Finding, 'rule' | 'message' | 'said'>, t: Translate): string => {
  if (t.locale === 'en') return message;
  const sentence = (said?.share !== undefined && lintRules[`${rule}.share`]) || lintRules[rule];
  return sentence ? fill(sentence, said) : message;
};
