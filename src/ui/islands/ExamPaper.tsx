import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { writeLoaded } from '#domain/assessment/loaded.ts';
import { changesIn } from '#domain/assessment/paper-changes.ts';
import { isComplete, type Response } from '#domain/assessment/response.ts';
import { ExamBar } from './exam/ExamBar.tsx';
import { HandInDialog } from './exam/HandInDialog.tsx';
import type { PaperProps, Question } from './exam/paper-props.ts';
import { QuestionCard } from './exam/QuestionCard.tsx';
import { QuestionMap } from './exam/QuestionMap.tsx';
import { randomId } from './exam/random-id.ts';
import { useAnnouncements } from './exam/use-announcements.ts';
import { useQueue } from './exam/use-queue.ts';
import { useRemaining } from './exam/use-remaining.ts';
import { useInSight, useStopwatch } from './exam/use-stopwatch.ts';

const loadedOf = (questions: readonly Question[]) =>
  writeLoaded(Object.fromEntries(questions.flatMap(({ itemId, saved }) => (saved ? [[itemId, saved.response]] : []))));

/** What stands in the form, as if it had been posted, with what is known to be answered already. */
const standingIn = (fields: FormData, questions: readonly Question[], known: (itemId: string) => Response | undefined) => ({
  ...Object.fromEntries(fields),
  ...Object.fromEntries(
    questions.flatMap(({ type, itemId }) => (type === 'multiple' || type === 'annotate' ? [[itemId, fields.getAll(itemId)]] : [])),
  ),
  loaded: writeLoaded(Object.fromEntries(questions.map(({ itemId }) => [itemId, known(itemId)]))),
});

/** The question that the address names, where a link to one was followed before this script had arrived. */
const namedIn = (hash: string, count: number): number => {
  const place = Number(/^#q-(\d+)$/.exec(hash)?.[1] ?? 1);
  return place >= 1 && place <= count ? place - 1 : 0;
};

/** A paper. As the server sends it, it is one plain form with every question; where a script runs, it saves each answer as it is given. */
const ExamPaper = (props: PaperProps) => {
  const { questions, words, title, closesAtText, locale, asked } = props;
  const [live, setLive] = useState(false);
  const [one, setOne] = useState(true);
  const [current, setCurrent] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const { left, sync } = useRemaining(props);
  const watch = useStopwatch();
  const { queue, state } = useQueue(props, sync, watch);
  const said = useAnnouncements(left, state, words);

  // Whatever was chosen before this script had arrived is an answer like any other.
  useEffect(() => {
    if (form.current) {
      const standing = standingIn(new FormData(form.current), questions, queue.responseTo);
      for (const { itemId, response } of changesIn(standing, questions, randomId)) queue.answer(itemId, response);
    }
    setCurrent(namedIn(location.hash, questions.length));
    setLive(true);
  }, [queue, questions]);

  useEffect(() => {
    if (live && left === 0) void queue.handIn();
  }, [live, left, queue]);

  const go = (index: number) => {
    setCurrent(index);
    requestAnimationFrame(() => document.getElementById(`q-${index + 1}`)?.focus());
  };
  const answered = questions.map((question) => isComplete(question, queue.responseTo(question.itemId)));
  const gaps = answered.flatMap((is, index) => (is ? [] : [index + 1]));
  const alone = live && one;
  useInSight(watch, alone ? (questions[current]?.itemId ?? null) : null);
  const time = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
    hourCycle: 'h23',
  });
  const stateOf = (itemId: string) => {
    if (state.waiting.some((save) => save.itemId === itemId)) return { waits: true } as const;
    const saved = state.saved[itemId];
    return saved ? { receipt: saved.receipt, at: time.format(saved.savedAt) } : null;
  };
  // A button of the page outside may still hand the plain form in; here it asks first like the others.
  const submit = (event: SubmitEvent) => {
    if (!live) return;
    event.preventDefault();
    dialog.current?.showModal();
  };
  // A story is told at the first question about it, and at each where one is shown at a time.
  const storyAt = (index: number) => {
    const { vignette } = questions[index] ?? {};
    const told = !alone && index > 0 && questions[index - 1]?.vignette === vignette;
    return told ? undefined : props.stories.find(({ id }) => id === vignette);
  };
  const held = state.stage !== 'open';

  return (
    <form ref={form} id="paper" method="post" autoComplete="off" onSubmit={submit} data-print={props.largePrint ? 'large' : undefined}>
      <input type="hidden" name="form" value="paper" />
      <input type="hidden" name="loaded" value={loadedOf(questions)} />
      <ExamBar title={title} closesAtText={closesAtText} left={left} live={live} queue={state} words={words} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {held && <p className="notice notice-attention">{holdWords(state.link === 'offline', left, words)}</p>}
      <fieldset className="exam" disabled={live && held}>
        <div className="exam-questions">
          {questions.map((question, index) => (
            <QuestionCard
              key={question.itemId}
              question={question}
              number={index + 1}
              of={questions.length}
              response={queue.responseTo(question.itemId)}
              state={stateOf(question.itemId)}
              hidden={alone && index !== current}
              live={live}
              story={storyAt(index)}
              answerWords={props.answerWords}
              words={words}
              onAnswer={(response) => queue.answer(question.itemId, response)}
            />
          ))}
          {alone && (
            <div className="row row-between">
              <button type="button" className="button button-quiet" disabled={current === 0} onClick={() => go(current - 1)}>
                {words.previous}
              </button>
              {current < questions.length - 1 ? (
                <button type="button" className="button" onClick={() => go(current + 1)}>
                  {words.next}
                </button>
              ) : (
                <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
                  {words.handIn}
                </button>
              )}
            </div>
          )}
          {!live && (
            <>
              <p className="small">{words.plainHint}</p>
              <div className="button-row">
                <button type="submit" className="button button-quiet" name="act" value="save">
                  {words.save}
                </button>
                <button type="submit" className="button" name="act" value={asked ? 'hand-in-anyway' : 'hand-in'}>
                  {asked ? words.handInAnyway : words.handIn}
                </button>
              </div>
            </>
          )}
        </div>
        <div className="exam-side stack">
          <QuestionMap answered={answered} current={alone ? current : null} words={words} onGo={go} />
          {live && (
            <div className="button-row">
              <button type="button" className="button button-quiet button-small" onClick={() => setOne(!one)}>
                {one ? words.showAll : words.showOne}
              </button>
              <button type="button" className="button button-small" onClick={() => dialog.current?.showModal()}>
                {words.handIn}
              </button>
            </div>
          )}
          <p className="small">
            <a href={props.receiptsHref}>{words.receipts}</a>
          </p>
        </div>
      </fieldset>
      <HandInDialog
        dialog={dialog}
        gaps={gaps}
        separator={locale === 'en' ? ', ' : '、'}
        words={words}
        onConfirm={() => void queue.handIn()}
      />
    </form>
  );
};

const holdWords = (offline: boolean, left: number, words: PaperProps['words']): string => {
  if (offline) return words.handInWaits;
  return left === 0 ? words.timeUp : words.handingIn;
};

export default ExamPaper;
