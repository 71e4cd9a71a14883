// Moves along the 14-day line by day and by year. Without it both lists stand in full.
import { type EmbryoMark, standingInYear, standingOnDay } from '#domain/content/embryo-marks.ts';
import { fill } from '#i18n/fill.ts';

const quietMs = 1000;

const bring = (section: HTMLElement) => {
  const marks = JSON.parse(section.dataset.embryo ?? '') as EmbryoMark[];
  const words = JSON.parse(section.dataset.embryoWords ?? '') as Record<string, string>;
  const inputs = [...section.querySelectorAll<HTMLInputElement>('[data-embryo-at]')];
  const now = section.querySelector<HTMLElement>('[data-embryo-now]');
  let timer: number | undefined;

  const show = (day: number, year: number) => {
    for (const input of inputs) input.value = String(input.dataset.embryoAt === 'day' ? day : year);
    section.querySelector('[data-embryo-cursor]')?.setAttribute('cx', String(16 + day * 12));
    for (const mark of section.querySelectorAll<HTMLElement>('.embryo-mark'))
      mark.classList.toggle('embryo-later', Number(mark.dataset.embryoDay ?? 0) > day || Number(mark.dataset.embryoYear ?? 0) > year);
    const { rule, claims } = standingInYear(marks, year);
    const said = [
      fill(words[standingOnDay(day)] ?? '', { n: day }),
      rule === null ? fill(words.noRule ?? '', { year }) : fill(words.rule ?? '', { year, rule }),
      claims.length === 0 ? (words.noClaims ?? '') : fill(words.claims ?? '', { claims: claims.join(' ▲\u00a0') }),
    ];
    // A reader of speech hears where the line stands once it rests, not at each step.
    clearTimeout(timer);
    timer = window.setTimeout(
      () => void now?.replaceChildren(...said.flatMap((line) => [document.createElement('br'), line]).slice(1)),
      now?.textContent ? quietMs : 0,
    );
  };

  const current = (key: string) => Number(inputs.find((input) => input.dataset.embryoAt === key && input.type === 'range')?.value);
  for (const input of inputs)
    input.addEventListener('input', () => {
      const value = Number(input.value);
      if (input.value === '' || value < Number(input.min) || value > Number(input.max)) return;
      const byDay = input.dataset.embryoAt === 'day';
      show(byDay ? Math.round(value) : current('day'), byDay ? current('year') : Math.round(value));
    });

  section.querySelector('[data-embryo-bench]')?.removeAttribute('hidden');
  section.classList.add('embryo-moving');
  show(14, current('year'));
};

for (const section of document.querySelectorAll<HTMLElement>('[data-embryo]')) bring(section);
