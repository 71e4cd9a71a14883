import { useId, useState } from 'react';
import { lengthWritten } from '#domain/shared/length-written.ts';
import { fill } from '#i18n/fill.ts';
import type { AnswerProps } from './answer-props.ts';

/** A few written sentences, with what they are read for and how long they are. */
export const WritingField = ({ item, response, words, onAnswer }: AnswerProps<'reflection'>) => {
  const id = useId();
  const [text, write] = useState(response?.text ?? '');
  return (
    <div className="writing">
      <p className="small" id={`${id}-for`}>
        {fill(words.readFor, { criteria: item.criteria.map((one) => one.text).join(words.comma) })}
      </p>
      <textarea
        className="input"
        name={item.itemId}
        rows={7}
        maxLength={6000}
        aria-describedby={`${id}-for ${id}-length`}
        value={text}
        onChange={(event) => write(event.target.value)}
        onBlur={() => onAnswer({ type: 'reflection', text })}
      />
      <p className="small" id={`${id}-length`}>
        {fill(words.written, { n: lengthWritten(text), ...item.length })}
      </p>
    </div>
  );
};
