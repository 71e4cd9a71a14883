// Gives hints on a text that somebody pastes. All of it happens in the page: nothing is kept and nothing is sent.
import { heatOf, readabilityHints } from '#domain/content/readability/hints.ts';
import { sentencesOf } from '#domain/content/readability/reading.ts';
import { fill } from '#i18n/fill.ts';
import { type HintWords, hintMarks, hintSaid, hintSummary, hintsNoticed } from '#ui/markdoc/readability/hint-words.ts';

const drawnAfterMs = 300;
const saidAfterMs = 1200;

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
};

const bring = (section: HTMLElement) => {
  const words = JSON.parse(section.dataset.readability ?? '') as HintWords;
  const about = section.dataset.about === 'consent' ? 'consent' : 'anything';
  const one = <E extends Element>(selector: string) => section.querySelector<E>(selector);
  const box = one<HTMLTextAreaElement>('[data-own-text]');
  const read = one('[data-own-read]');
  const list = one('[data-own-hints]');
  const said = one('[data-own-said]');
  const timers: Record<string, number> = {};
  const later = (name: string, ms: number, act: () => void) => {
    clearTimeout(timers[name]);
    timers[name] = window.setTimeout(act, ms);
  };

  const paragraphs = (text: string) =>
    sentencesOf(text, words.locale).map((sentences) =>
      make(
        'p',
        '',
        ...sentences.flatMap((sentence) => {
          const heat = heatOf(sentence, words.locale);
          const after = words.locale === 'en' ? ' ' : '';
          return heat === 'calm'
            ? [sentence.text + after]
            : [make('mark', `heat-${heat}`, sentence.text), make('small', 'heat-count', fill(words.length, { n: sentence.length })), after];
        }),
      ),
    );

  const draw = () => {
    const text = box?.value.trim() ?? '';
    const hints = text === '' ? [] : readabilityHints(text, words.locale, about);
    read?.replaceChildren(...paragraphs(text));
    list?.replaceChildren(
      ...hintsNoticed(hints).map((hint) => {
        const { name, said: found, places } = hintSaid(hint, words);
        const mark = make('span', 'hint-mark', hintMarks[hint.tone]);
        mark.setAttribute('aria-hidden', 'true');
        const head = make('p', '', mark, make('strong', '', name), ' ', make('span', 'hint-tone', words.tones[hint.tone]));
        return make(
          'li',
          `hint hint-${hint.tone}`,
          head,
          make('p', '', found),
          make('ul', 'hint-places', ...places.map((place) => make('li', '', place))),
        );
      }),
    );
    // A reader of speech hears how many there are once the typing rests.
    later('said', saidAfterMs, () => {
      if (said) said.textContent = text === '' ? words.nothing : hintSummary(hints, words);
    });
  };

  box?.addEventListener('input', () => later('draw', drawnAfterMs, draw));
  for (const button of section.querySelectorAll<HTMLElement>('[data-put]'))
    button.addEventListener('click', () => {
      if (box) box.value = one<HTMLElement>(`.sample-${button.dataset.put}`)?.dataset.sample ?? '';
      draw();
    });
  one('[data-own]')?.removeAttribute('hidden');
};

for (const section of document.querySelectorAll<HTMLElement>('[data-readability]')) bring(section);
