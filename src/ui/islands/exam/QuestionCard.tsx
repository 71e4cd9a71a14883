import type { Response } from '#domain/assessment/response.ts';
import { fill } from '#i18n/fill.ts';
import type { PaperWords } from '#i18n/messages/paper.ts';
import type { Question } from './paper-props.ts';

type Props = {
  question: Question;
  number: number;
  of: number;
  response: Response | undefined;
  /** What is said about its save, if anything. */
  state: { waits: true } | { receipt: number; at: string } | null;
  hidden: boolean;
  words: PaperWords;
  onAnswer: (response: Response) => void;
};

export const QuestionCard = ({ question, number, of, response, state, hidden, words, onAnswer }: Props) => (
  <section className="question" id={`q-${number}`} hidden={hidden} tabIndex={-1} aria-labelledby={`q-${number}-stem`}>
    <p className="kicker">{fill(words.question, { n: number, of })}</p>
    <fieldset className="options">
      <legend className="question-stem" id={`q-${number}-stem`}>
        {question.stem}
      </legend>
      {'options' in question &&
        question.options.map(({ key, text }) => (
          <label className="option" key={key}>
            <input
              type="radio"
              name={question.itemId}
              value={key}
              checked={response?.type === 'single' && response.choice === key}
              onChange={() => onAnswer({ type: 'single', choice: key })}
            />
            <span>{text}</span>
          </label>
        ))}
    </fieldset>
    <p className="question-state small" data-state={state && 'waits' in state ? 'waiting' : undefined}>
      {state && ('waits' in state ? words.waiting : fill(words.savedAt, state))}
    </p>
  </section>
);
