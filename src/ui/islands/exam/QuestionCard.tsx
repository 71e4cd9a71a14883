import type { OptionKey } from '#domain/content/item.ts';
import { fill } from '#i18n/fill.ts';
import type { PaperWords } from '#i18n/messages/paper.ts';
import type { Question } from './paper-props.ts';

type Props = {
  question: Question;
  number: number;
  of: number;
  choice: OptionKey | undefined;
  /** What is said about its save, if anything. */
  state: { waits: true } | { receipt: number; at: string } | null;
  hidden: boolean;
  words: PaperWords;
  onChoose: (choice: OptionKey) => void;
};

export const QuestionCard = ({ question, number, of, choice, state, hidden, words, onChoose }: Props) => (
  <section className="question" id={`q-${number}`} hidden={hidden} tabIndex={-1} aria-labelledby={`q-${number}-stem`}>
    <p className="kicker">{fill(words.question, { n: number, of })}</p>
    <fieldset className="options">
      <legend className="question-stem" id={`q-${number}-stem`}>
        {question.stem}
      </legend>
      {question.options.map(({ key, text }) => (
        <label className="option" key={key}>
          <input type="radio" name={question.itemId} value={key} checked={choice === key} onChange={() => onChoose(key)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
    <p className="question-state small" data-state={state && 'waits' in state ? 'waiting' : undefined}>
      {state && ('waits' in state ? words.waiting : fill(words.savedAt, state))}
    </p>
  </section>
);
