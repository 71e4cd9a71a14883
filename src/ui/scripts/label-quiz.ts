// Keeps each origin closed until a side and a confidence are chosen, and shows how well the two went together. Without it origins open freely.
import { brier, calibrationOf, type Guess } from '#domain/content/calibration.ts';

type Said = Record<'scored' | 'hit' | 'miss' | 'first' | 'summary' | 'over' | 'under' | 'even', string>;
const percent = (share: number) => `${Math.round(share * 100)}%`;
const filled = (words: string, values: Record<string, string>) => words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
const slack = 0.1;

const bring = (quiz: HTMLElement) => {
  const said = JSON.parse(quiz.dataset.quiz ?? '') as Said;
  const works = [...quiz.querySelectorAll<HTMLElement>('[data-quiz-work]')];
  const result = quiz.querySelector<HTMLElement>('[data-quiz-result]');
  const guesses = new Map<HTMLElement, Guess>();

  const showResult = () => {
    const so = calibrationOf([...guesses.values()]);
    if (!result || !so || so.count < works.length) return;
    const share = so.hits / so.count;
    const leaning = so.confidence - share > slack ? said.over : share - so.confidence > slack ? said.under : said.even;
    const numbers = { count: so.count, hits: so.hits, confidence: percent(so.confidence), brier: so.brier.toFixed(2) };
    result.hidden = false;
    const words = result.querySelector('[data-quiz-summary]');
    const told = filled(said.summary, Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])));
    if (words) words.textContent = `${told} ${leaning}`;
    for (const [i, from] of [0.5, 0.7, 0.9].entries()) {
      const band = so.bands.find((one) => one.from === from);
      const dot = result.querySelector(`[data-quiz-dot="${i}"]`);
      const [count, hits] = [result.querySelector(`[data-quiz-count="${i}"]`), result.querySelector(`[data-quiz-hits="${i}"]`)];
      if (count) count.textContent = String(band?.count ?? 0);
      if (hits) hits.textContent = band ? String(band.hits) : '–';
      dot?.setAttribute('r', band ? String(5 + band.count * 2) : '0');
      if (band) {
        dot?.setAttribute('cx', String(48 + (band.confidence - 0.5) * 392));
        dot?.setAttribute('cy', String(176 - (band.hits / band.count) * 162));
      }
    }
  };

  const inputsOf = (work: HTMLElement) => [
    ...work.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLButtonElement>('form :is(input, select, button)'),
  ];
  const sealed = (work: HTMLElement, state: 'open' | 'shut') => {
    const origin = work.querySelector<HTMLDetailsElement>('[data-quiz-origin]');
    if (!origin) return;
    origin.hidden = state === 'shut';
    origin.open = state === 'open';
  };

  const begin = () => {
    guesses.clear();
    if (result) result.hidden = true;
    for (const work of works) {
      sealed(work, 'shut');
      work.querySelector('form')?.reset();
      work.querySelector('[data-quiz-reveal]')?.removeAttribute('hidden');
      for (const input of inputsOf(work)) input.disabled = false;
      const score = work.querySelector('[data-quiz-score]');
      if (score) score.textContent = '';
    }
  };

  for (const work of works)
    work.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const score = work.querySelector<HTMLElement>('[data-quiz-score]');
      const side = work.querySelector<HTMLInputElement>('input:checked')?.value;
      const confidence = Number(work.querySelector<HTMLSelectElement>('[data-quiz-sure]')?.value) / 100;
      if (!score) return;
      if (!side || !confidence) {
        score.textContent = said.first;
        return;
      }
      const guess = { confidence, hit: side === work.dataset.quizWork };
      guesses.set(work, guess);
      for (const input of inputsOf(work)) input.disabled = true;
      work.querySelector('[data-quiz-reveal]')?.setAttribute('hidden', '');
      sealed(work, 'open');
      score.textContent = filled(said.scored, {
        verdict: guess.hit ? said.hit : said.miss,
        confidence: percent(confidence),
        score: brier(guess).toFixed(2),
      });
      // The button that had the focus is gone, so the focus goes on to what it has opened.
      work.querySelector<HTMLElement>('summary')?.focus();
      showResult();
    });
  quiz.querySelector('[data-quiz-again]')?.addEventListener('click', () => {
    begin();
    works[0]?.querySelector<HTMLElement>('input')?.focus();
  });
  begin();
};

for (const quiz of document.querySelectorAll<HTMLElement>('[data-quiz]')) bring(quiz);
