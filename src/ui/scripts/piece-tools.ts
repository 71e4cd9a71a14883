// Printing a piece and copying its address. The address copied is the canonical one, without what a reader's own way there added to it.
const told = document.querySelector<HTMLElement>('[data-copied]');

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

for (const button of document.querySelectorAll<HTMLElement>('[data-copy-link]')) {
  button.hidden = !('clipboard' in navigator);
  button.addEventListener('click', async () => {
    const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    if (told) told.textContent = (copied ? told.dataset.copied : told.dataset.notCopied) ?? '';
  });
}
