// Lets a reader change the two counts of a risk and hear it said in three ways. Without it the picture and the table stand as they are.
import { people, peopleShown } from '#domain/content/risk.ts';
import { iconRows } from '#ui/markdoc/risk/icon-rows.ts';
import { absoluteWords, happensWords, oneInWords, type RiskWords, relativeWords } from '#ui/markdoc/risk/risk-words.ts';

const quietMs = 1000;
const ways: Record<string, (without: number, after: number, words: RiskWords) => string> = {
  relative: relativeWords,
  absolute: absoluteWords,
  'one-in': oneInWords,
};

const bring = (section: HTMLElement) => {
  const words = JSON.parse(section.dataset.risk ?? '') as RiskWords;
  const one = <E extends Element>(selector: string) => section.querySelector<E>(selector);
  const sides = [...section.querySelectorAll<HTMLElement>('[data-risk-side]')];
  const said = one<HTMLElement>('[data-risk-said]');
  let timer: number | undefined;

  const draw = (without: number, after: number) => {
    const { either, avoided, added } = peopleShown(without, after);
    const touched = either + avoided + added;
    const rows = {
      rest: [touched, people],
      either: [0, either],
      avoided: [either, either + avoided],
      hollow: [either, either + avoided],
      added: [either, either + added],
    };
    for (const [name, [first = 0, end = 0]] of Object.entries(rows))
      one(`[data-risk-rows="${name}"]`)?.setAttribute('d', iconRows(first, end));
    for (const [name, n] of Object.entries({ either, avoided, added, rest: people - touched })) {
      const key = one<HTMLElement>(`[data-risk-key="${name}"]`);
      if (!key) continue;
      key.textContent = (key.dataset.riskWords ?? '').replace('{n}', String(n));
      key.closest('li')?.toggleAttribute('hidden', n === 0);
    }
  };

  const current = () => sides.map((side) => Number(side.querySelector<HTMLInputElement>('[data-risk-range]')?.value));
  const say = () => {
    const [without = 0, after = 0] = current();
    const way = one<HTMLInputElement>('[data-risk-ways] input:checked')?.value ?? 'relative';
    // A reader of speech hears the change once the numbers rest, not at each step.
    clearTimeout(timer);
    timer = window.setTimeout(
      () => {
        if (said) said.textContent = ways[way]?.(without, after, words) ?? '';
      },
      said?.textContent ? quietMs : 0,
    );
  };
  const show = (counts: number[]) => {
    sides.forEach((side, i) => {
      for (const input of side.querySelectorAll<HTMLInputElement>('input')) input.value = String(counts[i] ?? 0);
    });
    const [without = 0, after = 0] = current();
    draw(without, after);
    const happens = one<HTMLElement>('[data-risk-happens]');
    if (happens) happens.textContent = happensWords(without, after, words);
    for (const button of section.querySelectorAll<HTMLElement>('[data-risk-set]'))
      button.setAttribute('aria-pressed', String(button.dataset.riskSet === `${without} ${after}`));
    say();
  };

  sides.forEach((side, i) => {
    const put = (count: number) => {
      const most = Number(side.querySelector<HTMLInputElement>('[data-risk-range]')?.max);
      if (Number.isInteger(count)) show(current().with(i, Math.min(most, Math.max(0, count))));
    };
    for (const input of side.querySelectorAll<HTMLInputElement>('input'))
      input.addEventListener('input', () => {
        if (input.value !== '') put(Number(input.value));
      });
    for (const button of side.querySelectorAll<HTMLElement>('[data-risk-step]'))
      button.addEventListener('click', () => put((current()[i] ?? 0) + Number(button.dataset.riskStep)));
  });
  for (const button of section.querySelectorAll<HTMLElement>('[data-risk-set]'))
    button.addEventListener('click', () => show((button.dataset.riskSet ?? '').split(' ').map(Number)));
  one('[data-risk-ways]')?.addEventListener('change', say);

  for (const part of ['[data-risk-bench]', '[data-risk-ways]']) one<HTMLElement>(part)?.removeAttribute('hidden');
  one<HTMLDetailsElement>('[data-risk-settings]')?.removeAttribute('open');
  show(current());
};

for (const section of document.querySelectorAll<HTMLElement>('[data-risk]')) bring(section);
