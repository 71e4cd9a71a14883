import type { DraftItem, DraftOf } from './draft-item.ts';
import { type ChoiceForm, choiceSlots } from './forms.ts';
import { optionsOf } from './parts.ts';

/** What was typed into the form of a choice item, as a draft. Slots that are left empty are left out, and the others move up. */
export const choiceDraft = (form: ChoiceForm, { id, type }: { id: string; type: 'single' | 'multiple' }): DraftItem => ({
  type,
  id,
  use: form.use,
  objective: form.objective,
  bloom: form.bloom,
  stem: { 'zh-CN': form.stem_zh, en: form.stem_en },
  sources: form.sources.split(/[\s,;，；、]+/).filter(Boolean),
  options: optionsOf(
    choiceSlots
      .map((key) => ({
        text: { 'zh-CN': form[`${key}_zh`], en: form[`${key}_en`] },
        rationale: { 'zh-CN': form[`${key}_why_zh`], en: form[`${key}_why_en`] },
        correct: form[`${key}_right`] === 'x',
      }))
      .filter(({ text, rationale }) => [text, rationale].some((words) => words['zh-CN'] !== '' || words.en !== '')),
  ),
});

/** What a form of a choice item shows of a draft. */
export const choiceTyped = (draft: DraftOf<'single' | 'multiple'>): Partial<Record<keyof ChoiceForm, string>> => ({
  use: draft.use,
  objective: draft.objective,
  bloom: draft.bloom,
  stem_zh: draft.stem['zh-CN'],
  stem_en: draft.stem.en,
  sources: draft.sources.join(' '),
  ...Object.fromEntries(
    draft.options.flatMap(({ text, rationale, correct }, i) => {
      const key = choiceSlots[i];
      if (!key) return [];
      return [
        [`${key}_zh`, text['zh-CN']],
        [`${key}_en`, text.en],
        [`${key}_why_zh`, rationale['zh-CN']],
        [`${key}_why_en`, rationale.en],
        ...(correct ? [[`${key}_right`, 'x']] : []),
      ];
    }),
  ),
});
