import { fieldName } from '#domain/assessment/response-fields.ts';
import type { AnswerProps } from './answer-props.ts';
import { PairRow } from './PairRow.tsx';

/** To each prompt its match, from one list for all. */
export const PairFields = ({ item, response, words, onAnswer }: AnswerProps<'matching'>) => (
  <ol className="pairs">
    {item.prompts.map(({ key, text }) => (
      <PairRow
        key={key}
        prompt={text}
        name={fieldName(item.itemId, key)}
        value={response?.pairs[key] ?? ''}
        options={item.matches}
        words={words}
        onPick={(match) => {
          const { [key]: _, ...others } = response?.pairs ?? {};
          onAnswer({ type: 'matching', pairs: match === '' ? others : { ...others, [key]: match } });
        }}
      />
    ))}
  </ol>
);
