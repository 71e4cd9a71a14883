import type { Bilingual, Locale } from '#domain/shared/locale.ts';
import { catalogue, type MessageKey, type Sentence } from './catalogue.ts';
import { fill } from './fill.ts';
import type { Placeholders } from './message.ts';

type Arguments<K extends MessageKey> = [Placeholders<Sentence<K>>] extends [never]
  ? []
  : [values: Record<Placeholders<Sentence<K>>, string | number>];

export type Translate = {
  <K extends MessageKey>(key: K, ...values: Arguments<K>): string;
  readonly locale: Locale;
};

/** The voice of one language: `t('common.minutes', { n: 12 })`. */
export const translator = (locale: Locale): Translate => {
  const translate = (key: MessageKey, values?: Record<string, string | number>): string => {
    const [namespace, name] = key.split('.') as [keyof typeof catalogue, string];
    const sentence = (catalogue[namespace] as Record<string, Bilingual>)[name];
    if (!sentence) throw new Error(`There is no message ${key}; declare it in src/i18n/messages/${namespace}.ts.`);
    return fill(sentence[locale], values);
  };
  return Object.assign(translate, { locale }) as Translate;
};
