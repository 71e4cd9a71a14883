import { fieldName } from '#domain/assessment/response-fields.ts';
import { fill } from '#i18n/fill.ts';
import type { AnswerProps } from './answer-props.ts';
import { Select } from './Select.tsx';

/** A text with a list to pick from in each gap. */
export const GapFields = ({ item, response, words, onAnswer }: AnswerProps<'cloze'>) => {
  const pick = (gap: string, key: string) => {
    const { [gap]: _, ...others } = response?.gaps ?? {};
    onAnswer({ type: 'cloze', gaps: key === '' ? others : { ...others, [gap]: key } });
  };
  return (
    <p className="gaps">
      {item.text.split(/(\[\[[a-l]\]\])/).map((part) => {
        const gap = item.gaps.find(({ key }) => part === `[[${key}]]`);
        if (!gap) return part;
        return (
          <Select
            key={gap.key}
            name={fieldName(item.itemId, gap.key)}
            label={fill(words.gap, { n: item.gaps.indexOf(gap) + 1 })}
            value={response?.gaps[gap.key] ?? ''}
            options={gap.options}
            words={words}
            onPick={(key) => pick(gap.key, key)}
          />
        );
      })}
    </p>
  );
};
