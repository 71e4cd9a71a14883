// Looks at a pasted headline, in the browser only. Without it the words stand in a table, which is also what is printed.
import { type HeadlineFault, wordsIn } from '#domain/content/headline-words.ts';
import type { Locale } from '#domain/shared/locale.ts';

type Said = {
  locale: Locale;
  none: string;
  found: string;
  sample: string;
  faults: Record<HeadlineFault, { name: string; why: string; instead: string }>;
};
const restMs = 600;

const bring = (clinic: HTMLElement) => {
  const said = JSON.parse(clinic.dataset.clinic ?? '') as Said;
  const one = <E extends HTMLElement>(name: string) => clinic.querySelector<E>(`[data-clinic-${name}]`);
  const [text, echo, status, list] = [one<HTMLInputElement>('text'), one('echo'), one('status'), one('found')];
  let timer: number | undefined;
  if (!text || !echo || !status || !list) return;

  const element = (tag: string, words: string) => Object.assign(document.createElement(tag), { textContent: words });
  const look = () => {
    const headline = text.value;
    const found = wordsIn(said.locale, headline);
    let from = 0;
    echo.replaceChildren();
    for (const { word, at } of found) {
      if (at < from) continue;
      echo.append(headline.slice(from, at), element('mark', word));
      from = at + word.length;
    }
    echo.append(headline.slice(from));
    list.replaceChildren(
      ...found.map(({ word, fault }) => {
        const { name, why, instead } = said.faults[fault];
        const item = document.createElement('li');
        item.append(element('strong', `${word} · ${name}`), element('p', why), element('p', instead));
        return item;
      }),
    );
    // Speech hears the sum once the typing rests.
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      status.textContent = headline.trim() === '' ? '' : found.length === 0 ? said.none : said.found.replace('{n}', String(found.length));
    }, restMs);
  };

  text.addEventListener('input', look);
  one('sample')?.addEventListener('click', () => {
    text.value = said.sample;
    look();
    text.focus();
  });
  one('bench')?.removeAttribute('hidden');
  one<HTMLDetailsElement>('table')?.removeAttribute('open');
};

for (const clinic of document.querySelectorAll<HTMLElement>('[data-clinic]')) bring(clinic);
