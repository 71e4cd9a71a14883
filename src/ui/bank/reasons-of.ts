import type { DraftItem, Words } from '#domain/bank/draft-item.ts';
import { inOrder, matchOf } from '#domain/bank/parts.ts';
import type { Item } from '#domain/content/item.ts';
import type { Translate } from '#i18n/t.ts';

/** A part of an item beside what it is worth and why. */
export type Reasoned = { text: Words; verdict: string; tone: 'right' | 'wrong' | 'plain'; why: Words };

type Option = { text: Words; correct?: true | undefined; rationale: Words };

/** Every part of an item with its verdict and its reasons, the right order where there is one. */
export const reasonsOf = (item: DraftItem | Item, t: Translate): Reasoned[] => {
  const judged = (options: readonly Option[], before = ''): Reasoned[] =>
    options.map(({ text, correct, rationale }) => ({
      text,
      verdict: `${before}${t(correct ? 'bank.right' : 'bank.wrong')}`,
      tone: correct ? 'right' : 'wrong',
      why: rationale,
    }));
  switch (item.type) {
    case 'single':
    case 'multiple':
      return judged(item.options);
    case 'annotate':
      return judged(item.passages.map(({ text, violation, rationale }) => ({ text, correct: violation, rationale })));
    case 'cloze':
      return item.gaps.flatMap(({ key, options }) => judged(options, `${t('bank.gap', { n: key })} · `));
    case 'ordering':
      return inOrder(item).map(({ text, place, rationale }) => ({
        text,
        verdict: t('bank.place', { n: place }),
        tone: 'plain',
        why: rationale,
      }));
    case 'matching':
      return item.prompts.map(({ text, match, rationale }) => ({
        text,
        verdict: t('bank.belongsTo', { text: matchOf(item, match)?.[t.locale] ?? match }),
        tone: 'plain',
        why: rationale,
      }));
    case 'judgement':
      return item.actions.map(({ text, rationale }) => ({ text, verdict: '', tone: 'plain', why: rationale }));
    case 'reflection':
      return [
        ...item.rubric.flatMap(({ name, levels }) =>
          levels.map(
            (level, i): Reasoned => ({ text: level, verdict: `${name[t.locale]} · ${i}`, tone: 'plain', why: { 'zh-CN': '', en: '' } }),
          ),
        ),
        { text: item.example, verdict: t('bank.example'), tone: 'plain', why: { 'zh-CN': '', en: '' } },
      ];
  }
};
