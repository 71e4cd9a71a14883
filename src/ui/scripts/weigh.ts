// Says what came of weighing once both stances are chosen. Nothing is kept but what notes.ts keeps on this device.
import { isStance, type Side, weighed } from '#domain/content/weigh.ts';

type Said = { ends: Record<Side, string>; stayed: string; moved: string; took: string; heard: string; unheard: string };

const bring = (section: HTMLElement) => {
  const said = JSON.parse(section.dataset.weigh ?? '') as Said;
  const status = section.querySelector<HTMLElement>('[data-weigh-said]');
  const stance = (when: string) =>
    Number(section.querySelector<HTMLInputElement>(`[data-weigh-when="${when}"] input:checked`)?.value ?? Number.NaN);

  section.addEventListener('input', () => {
    const [before, after] = [stance('before'), stance('after')];
    if (!status || !isStance(before) || !isStance(after)) return;
    const taken = [...section.querySelectorAll<HTMLInputElement>('[data-weigh-reason]:checked')].map(({ value }) => value as Side);
    const so = weighed(before, after, taken);
    const moved = so.way === 'nowhere' ? said.stayed : said.moved.replace('{steps}', String(so.steps)).replace('{end}', said.ends[so.way]);
    const took = said.took.replace('{against}', String(so.against)).replace('{for}', String(so.for));
    status.textContent = [moved, took, so.heardOther ? said.heard : said.unheard].join(' ');
  });
};

for (const section of document.querySelectorAll<HTMLElement>('[data-weigh]')) bring(section);
