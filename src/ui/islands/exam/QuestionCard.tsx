import type { Response } from '#domain/assessment/response.ts';
import { fill } from '#i18n/fill.ts';
import type { AnswerWords } from '#i18n/messages/answer.ts';
import type { PaperWords } from '#i18n/messages/paper.ts';
import { AnswerFields } from './answer/AnswerFields.tsx';
import type { PaperProps, Question } from './paper-props.ts';
import { StoryText } from './StoryText.tsx';

type Props = {
  question: Question;
  number: number;
  of: number;
  response: Response | undefined;
  /** What is said about its save, if anything. */
  state: { waits: true } | { receipt: number; at: string } | null;
  hidden: boolean;
  live: boolean;
  /** The story of its case set, where it is told at this question. */
  story: PaperProps['stories'][number] | undefined;
  words: PaperWords;
  answerWords: AnswerWords;
  onAnswer: (response: Response) => void;
};

export const QuestionCard = ({ question, number, of, state, hidden, story, words, ...rest }: Props) => (
  <section className="question" id={`q-${number}`} hidden={hidden} tabIndex={-1} aria-labelledby={`q-${number}-stem`}>
    {story && <StoryText story={story} label={words.story} />}
    <p className="kicker">{fill(words.question, { n: number, of })}</p>
    <fieldset className="options">
      <legend className="question-stem" id={`q-${number}-stem`}>
        {question.stem}
      </legend>
      {question.type !== 'single' && <p className="small question-how">{rest.answerWords[`how-${question.type}`]}</p>}
      <AnswerFields item={question} response={rest.response} live={rest.live} words={rest.answerWords} onAnswer={rest.onAnswer} />
    </fieldset>
    <p className="question-state small" data-state={state && 'waits' in state ? 'waiting' : undefined}>
      {state && ('waits' in state ? words.waiting : fill(words.savedAt, state))}
    </p>
  </section>
);
