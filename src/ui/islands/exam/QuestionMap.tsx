import { fill } from '#i18n/fill.ts';
import type { PaperWords } from '#i18n/messages/paper.ts';

type Props = {
  answered: readonly boolean[];
  /** The question shown alone; null where all are. */
  current: number | null;
  words: PaperWords;
  onGo: (index: number) => void;
};

/** Every question by number, with what is answered. Plain links, so that they lead somewhere without a script too. */
export const QuestionMap = ({ answered, current, words, onGo }: Props) => (
  <nav className="stack" aria-label={words.questions}>
    <p className="small">{fill(words.count, { n: answered.filter(Boolean).length, of: answered.length })}</p>
    <ol className="question-list">
      {answered.map((is, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper's questions never change their places
        <li key={index}>
          <a
            href={`#q-${index + 1}`}
            data-state={is ? 'answered' : 'open'}
            aria-current={current === index ? 'step' : undefined}
            aria-label={fill(is ? words.answered : words.open, { n: index + 1 })}
            onClick={(event) => {
              event.preventDefault();
              onGo(index);
            }}
          >
            {index + 1}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);
