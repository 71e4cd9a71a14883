// Moves the thresholds of a fairness lab and says what follows. Without it the settings stand in a table, which is also what is printed.
import { type BiasLab, measuresOf, outcomeAt, percent } from '#domain/content/fairness.ts';

const quietMs = 1000;
const step = 44;

const bring = (section: HTMLElement) => {
  const lab = JSON.parse(section.dataset.lab ?? '') as BiasLab;
  const one = <E extends Element>(selector: string) => section.querySelector<E>(selector);
  const groups = [...section.querySelectorAll<HTMLElement>('[data-lab-group]')];
  const status = one<HTMLElement>('[data-lab-status]');
  let timer: number | undefined;

  const draw = (group: HTMLElement, threshold: number) => {
    for (const column of group.querySelectorAll<SVGGElement>('[data-lab-score]'))
      column.classList.toggle('lab-selected', Number(column.dataset.labScore) >= threshold);
    group.querySelector('[data-lab-line]')?.setAttribute('d', `M${21 + (threshold - 1) * step} 2 V126`);
    for (const input of group.querySelectorAll<HTMLInputElement>('input')) input.value = String(threshold);
  };

  const show = (thresholds: number[]) => {
    const outcomes = lab.groups.map((group, i) => outcomeAt(group, thresholds[i] ?? 1));
    groups.forEach((group, i) => void draw(group, thresholds[i] ?? 1));
    outcomes.forEach((outcome, i) => {
      const { selection, recall, precision } = measuresOf(outcome);
      const cells = {
        selected: String(outcome.found + outcome.wrong),
        selection: percent(selection),
        recall: percent(recall),
        precision: percent(precision),
        missed: String(outcome.missed),
      };
      for (const [name, words] of Object.entries(cells)) {
        const cell = one<HTMLElement>(`[data-lab-cell="${name} ${i}"]`);
        if (cell) cell.textContent = words;
      }
    });
    const total = (part: 'found' | 'wrong' | 'missed') => outcomes.reduce((sum, outcome) => sum + outcome[part], 0);
    const selected = total('found') + total('wrong');
    for (const button of section.querySelectorAll<HTMLElement>('[data-lab-set]'))
      button.setAttribute('aria-pressed', String(button.dataset.labSet === thresholds.join(' ')));
    section.toggleAttribute('data-lab-over', selected > lab.capacity);
    // A reader of speech hears the sum once the line rests, not at each step.
    clearTimeout(timer);
    timer = window.setTimeout(
      () => {
        if (status)
          status.textContent = (section.dataset.labSaid ?? '')
            .replace('{selected}', String(selected))
            .replace('{missed}', String(total('missed')));
      },
      status?.textContent ? quietMs : 0,
    );
  };

  const current = () => groups.map((group) => Number(group.querySelector<HTMLInputElement>('[data-lab-range]')?.value));
  groups.forEach((group, i) => {
    for (const input of group.querySelectorAll<HTMLInputElement>('input'))
      input.addEventListener('input', () => {
        const threshold = Math.round(Number(input.value));
        if (threshold >= 1 && threshold <= 10) show(current().with(i, threshold));
      });
  });
  for (const button of section.querySelectorAll<HTMLElement>('[data-lab-set]'))
    button.addEventListener('click', () => show((button.dataset.labSet ?? '').split(' ').map(Number)));

  one<HTMLElement>('[data-lab-bench]')?.removeAttribute('hidden');
  one<HTMLDetailsElement>('[data-lab-settings]')?.removeAttribute('open');
  show(lab.settings[0]?.thresholds ?? [1, 1]);
};

for (const section of document.querySelectorAll<HTMLElement>('[data-lab]')) bring(section);
