// Draws a reader's own map of those concerned and holds it against an experienced one. Without it the numbers are kept on paper or in mind.
import { compareMaps, type Party, type Place, spotsOf, steps } from '#domain/content/stakeholders.ts';

type Data = { parties: Party[]; said: string; far: string; join: string };

const bring = (section: HTMLElement) => {
  const data = JSON.parse(section.dataset.parties ?? '') as Data;
  const expert = section.querySelector<HTMLDetailsElement>('.party-expert');
  const status = section.querySelector<HTMLElement>('[data-party-status]');
  const input = (name: string) => section.querySelector<HTMLInputElement>(`[data-party="${name}"]`);
  const step = (name: string) => Math.round(Number(input(name)?.value));
  const valid = (value: number) => value >= 1 && value <= steps;

  const show = () => {
    const placed = data.parties.map((_, i): Place | null => {
      const [interest, power] = [step(`interest ${i}`), step(`power ${i}`)];
      return valid(interest) && valid(power) ? { interest, power } : null;
    });
    const marked = data.parties.map((_, i) => input(`silent ${i}`)?.checked ?? false);
    spotsOf(placed).forEach((spot, i) => {
      const mark = section.querySelector(`[data-map-mark="${i}"]`);
      mark?.setAttribute('visibility', spot ? 'visible' : 'hidden');
      mark?.classList.toggle('party-silent', marked[i] ?? false);
      if (spot) mark?.setAttribute('transform', `translate(${spot.x} ${spot.y})`);
    });
    if (!status || !expert?.open) return;
    const so = compareMaps(data.parties, placed, marked);
    const numbers: Record<string, number> = { placed: so.placed, near: so.near, silent: so.silent, seen: so.silentSeen };
    const words = data.said.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? ''));
    status.textContent = so.far.length > 0 ? `${words} ${data.far.replace('{names}', so.far.join(data.join))}` : words;
  };

  section.addEventListener('input', show);
  expert?.addEventListener('toggle', show);
  section.querySelector('[data-party-mine]')?.removeAttribute('hidden');
  show();
};

for (const section of document.querySelectorAll<HTMLElement>('[data-parties]')) bring(section);
