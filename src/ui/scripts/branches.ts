// A story with branches: with a script only the scenes on the way so far are shown. Without it all of them stand below each other, numbered.
for (const story of document.querySelectorAll<HTMLElement>('[data-branches]')) {
  const scenes = [...story.querySelectorAll<HTMLElement>('.scene')];
  const restart = story.querySelector<HTMLElement>('[data-restart]');
  const after = story.querySelector<HTMLElement>('.branches-after');
  const first = scenes[0];
  if (!first) continue;
  let way: HTMLElement[] = [];

  const show = (next: HTMLElement[]) => {
    way = next;
    for (const scene of scenes) scene.hidden = !way.includes(scene);
    for (const [i, scene] of way.entries()) {
      story.querySelector('.scenes')?.append(scene);
      for (const path of scene.querySelectorAll<HTMLAnchorElement>('a[data-to]')) {
        if (way[i + 1]?.id === path.dataset.to) path.setAttribute('aria-current', 'step');
        else path.removeAttribute('aria-current');
      }
    }
    if (restart) restart.hidden = way.length < 2;
    if (after) after.hidden = way.at(-1)?.querySelector('a[data-to]') !== null;
  };
  const lookAt = (scene: HTMLElement | undefined) => scene?.querySelector<HTMLElement>('.scene-title')?.focus();

  story.addEventListener('click', (event) => {
    const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-to], [data-restart]') : null;
    if (!clicked) return;
    event.preventDefault();
    if (clicked === restart) {
      show([first]);
      return lookAt(first);
    }
    const from = clicked.closest<HTMLElement>('.scene');
    const to = scenes.find(({ id }) => id === clicked.dataset.to);
    if (!from || !to) return;
    show([...way.slice(0, way.indexOf(from) + 1), to]);
    lookAt(to);
  });

  // Who comes back to an ending that was kept sees the way that leads there, and not only its end.
  const wayTo = (scene: HTMLElement): HTMLElement[] => {
    const before = scenes.find((one) => one.querySelector(`a[data-to="${scene.id}"]`));
    return before ? [...wayTo(before), scene] : [scene];
  };
  const kept = scenes.find(({ id }) => id === story.dataset.reached);
  show(kept ? wayTo(kept) : [first]);
}
