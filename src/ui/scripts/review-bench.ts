// Makes tabs of the four parts of a review bench and counts what was found and rated. Without it the parts stand below each other.
import { benchScore, foundOf } from '#domain/content/review-bench.ts';

const keys: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

const tabs = (bench: HTMLElement) => {
  const list = bench.querySelector<HTMLElement>('[data-bench-tabs]');
  const parts = [...bench.querySelectorAll<HTMLElement>('[data-bench-part]')];
  if (!list) return;
  const buttons = parts.map((part) => {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', id: `${part.id}-tab`, className: 'bench-tab', textContent: part.dataset.benchPart ?? '' });
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-controls', part.id);
    part.setAttribute('role', 'tabpanel');
    part.setAttribute('aria-labelledby', button.id);
    list.append(button);
    return button;
  });
  const open = (chosen: number) => {
    parts.forEach((part, at) => void part.toggleAttribute('data-bench-off', at !== chosen));
    buttons.forEach((button, at) => {
      button.setAttribute('aria-selected', String(at === chosen));
      button.tabIndex = at === chosen ? 0 : -1;
    });
  };
  buttons.forEach((button, at) => {
    button.addEventListener('click', () => open(at));
    button.addEventListener('keydown', (event) => {
      const next = keys[event.key]?.(at, buttons.length - 1);
      if (next === undefined) return;
      event.preventDefault();
      open(next);
      buttons[next]?.focus();
    });
  });
  list.hidden = false;
  open(0);
};

const counts = (bench: HTMLElement) => {
  const points = [...bench.querySelectorAll<HTMLInputElement>('[data-bench-point]')];
  const found = bench.querySelector<HTMLElement>('[data-bench-found]');
  const scale = bench.querySelector<HTMLElement>('[data-bench-scale]');
  const score = bench.querySelector<HTMLElement>('[data-bench-score]');
  const told = () => {
    const so = foundOf(points.map((point) => ({ critical: point.dataset.benchPoint === 'critical', found: point.checked })));
    const words = (so.careful ? found?.dataset.benchCareful : found?.dataset.benchMissed) ?? '';
    if (found) found.textContent = words.replace('{found}', String(so.found)).replace('{total}', String(points.length));
    const marks = [...(scale?.querySelectorAll('select') ?? [])].map(({ value }) => (value === '' ? null : Number(value)));
    const sum = benchScore(marks);
    if (score) score.textContent = sum === null ? '' : (scale?.dataset.benchSaid ?? '').replace('{score}', String(sum));
  };
  bench.addEventListener('input', told);
  told();
};

for (const bench of document.querySelectorAll<HTMLElement>('[data-bench]')) {
  tabs(bench);
  counts(bench);
}
