import { useEffect, useId, useRef, useState } from 'react';
import { lengthWritten } from '#domain/shared/length-written.ts';
import { fill } from '#i18n/fill.ts';
import type { AnswerProps } from './answer-props.ts';

/** Whoever stops writing for so long has what stands there saved: a paper may close, or a device fail, before the field is left. */
const pauseMs = 1500;

/** A few written sentences, with what they are read for and how long they are. */
export const WritingField = ({ item, response, words, onAnswer }: AnswerProps<'reflection'>) => {
  const id = useId();
  const [text, write] = useState(response?.text ?? '');
  const given = useRef(text);
  const pause = useRef<number>(undefined);
  const give = (written: string) => {
    window.clearTimeout(pause.current);
    if (written === given.current) return;
    given.current = written;
    onAnswer({ type: 'reflection', text: written });
  };
  // What was typed before the script ran stands in the field and nowhere else.
  const field = useRef<HTMLTextAreaElement>(null);
  const isTakenOver = useRef(false);
  useEffect(() => {
    if (isTakenOver.current) return;
    isTakenOver.current = true;
    const typed = field.current?.value ?? '';
    write(typed);
    give(typed);
  });
  return (
    <div className="writing">
      <p className="small" id={`${id}-for`}>
        {fill(words.readFor, { criteria: item.criteria.map((one) => one.text).join(words.comma) })}
      </p>
      <textarea
        ref={field}
        className="input"
        name={item.itemId}
        rows={7}
        maxLength={6000}
        aria-label={words.yourText}
        aria-describedby={`${id}-for ${id}-length`}
        value={text}
        onChange={({ target: { value } }) => {
          write(value);
          window.clearTimeout(pause.current);
          pause.current = window.setTimeout(() => give(value), pauseMs);
        }}
        onBlur={() => give(text)}
      />
      <p className="small" id={`${id}-length`}>
        {fill(words.written, { n: lengthWritten(text), ...item.length })}
      </p>
    </div>
  );
};
