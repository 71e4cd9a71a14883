// Works out what the chosen changes do to a protocol. Without it each change stands by itself in a table.
import { type Change, changed, consequenceOf, type Protocol } from '#domain/content/three-rs.ts';

type Data = {
  protocol: Protocol;
  changes: Record<string, Change>;
  said: string;
  severities: string[];
  count: string;
  short: string;
  low: string;
  enough: string;
};
const restMs = 600;

const bring = (section: HTMLElement) => {
  const data = JSON.parse(section.dataset.threeRs ?? '') as Data;
  const boxes = [...section.querySelectorAll<HTMLInputElement>('[data-three-rs-change]')];
  const dots = [...section.querySelectorAll<SVGCircleElement>('.three-rs-dot')];
  const status = section.querySelector<HTMLElement>('[data-three-rs-status]');
  let timer: number | undefined;

  const show = () => {
    const chosen = boxes.filter(({ checked }) => checked).flatMap(({ value }) => data.changes[value] ?? []);
    const { each, animals, power, severity } = consequenceOf(changed(data.protocol, chosen));
    const word = data.severities[severity - 1] ?? '';
    const share = `${Math.round(power * 100)}%`;
    const counted = (n: number) => data.count.replace('{n}', String(n));
    for (const [name, words] of Object.entries({ each: counted(each), animals: counted(animals), power: share, severity: word })) {
      const cell = section.querySelector<HTMLElement>(`[data-three-rs-cell="${name}"]`);
      if (cell) cell.textContent = words;
    }
    dots.forEach((dot, i) => void dot.classList.toggle('three-rs-spared', i >= animals));
    const fewer = dots.length - animals;
    const verdict = power < 0.5 ? data.short : power < 0.8 ? data.low : data.enough;
    clearTimeout(timer);
    timer = window.setTimeout(
      () => {
        if (status)
          status.textContent = `${data.said.replace('{animals}', String(animals)).replace('{fewer}', String(fewer)).replace('{power}', share).replace('{severity}', word)} ${verdict}`;
      },
      status?.textContent ? restMs : 0,
    );
  };

  for (const box of boxes) box.addEventListener('change', show);
  section.querySelector('[data-three-rs-now]')?.removeAttribute('hidden');
  section.querySelector('[data-three-rs-table]')?.removeAttribute('open');
  show();
};

for (const section of document.querySelectorAll<HTMLElement>('[data-three-rs]')) bring(section);
