// Tells the columns of a made-up table more coarsely as the reader chooses, and says who still stands alone. Without it the first version stands.
import { exposureOf, found, type MadeUpTable, toldAs } from '#domain/content/de-identification.ts';
import { percent } from '#domain/content/fairness.ts';
import { fill } from '#i18n/fill.ts';
import { alikeWords, type DeidWords, foundWords } from '#ui/markdoc/deid/found-words.ts';

const bring = (section: HTMLElement) => {
  const table = JSON.parse(section.dataset.deid ?? '') as MadeUpTable;
  const words = JSON.parse(section.dataset.deidWords ?? '') as DeidWords;
  const one = <E extends Element>(selector: string) => section.querySelector<E>(selector);
  const choices = [...section.querySelectorAll<HTMLSelectElement>('[data-deid-column]')];
  const write = (selector: string, text: string) => {
    const place = one<HTMLElement>(selector);
    if (place) place.textContent = text;
  };

  const rows = (heights: number[]) => {
    const told = toldAs(table, heights);
    section.querySelectorAll<HTMLElement>('[data-deid-row]').forEach((row, i) => {
      const { values = [], secret = '', alike = 0 } = told[i] ?? {};
      row.classList.toggle('deid-alone', alike === 1);
      [...values, secret, alikeWords(alike, words)].forEach((text, at) => {
        const cell = row.children[at];
        if (cell) cell.textContent = text;
      });
    });
  };

  const show = (heights: number[]) => {
    choices.forEach((choice, i) => {
      choice.value = String(heights[i] ?? 0);
    });
    rows(heights);
    const { k, unique, uniqueShare, diversity, loss } = exposureOf(table, heights);
    write('[data-deid-measure="k"]', String(k));
    write('[data-deid-measure="unique"]', fill(words.uniqueOf, { n: unique, share: percent(uniqueShare) }));
    write('[data-deid-measure="diversity"]', String(diversity));
    write('[data-deid-measure="loss"]', percent(loss));
    write('[data-deid-status]', fill(words.said, { k, unique }));
    table.clues.forEach(({ values }, i) => void write(`[data-deid-clue="${i}"]`, foundWords(found(table, heights, values), words)));
    for (const button of section.querySelectorAll<HTMLElement>('[data-deid-set]'))
      button.setAttribute('aria-pressed', String(button.dataset.deidSet === heights.join(' ')));
  };

  for (const choice of choices) choice.addEventListener('change', () => show(choices.map(({ value }) => Number(value))));
  for (const button of section.querySelectorAll<HTMLElement>('[data-deid-set]'))
    button.addEventListener('click', () => show((button.dataset.deidSet ?? '').split(' ').map(Number)));

  one<HTMLElement>('[data-deid-bench]')?.removeAttribute('hidden');
  one<HTMLDetailsElement>('[data-deid-versions]')?.removeAttribute('open');
  show(table.versions[0]?.heights ?? []);
};

for (const section of document.querySelectorAll<HTMLElement>('[data-deid]')) bring(section);
