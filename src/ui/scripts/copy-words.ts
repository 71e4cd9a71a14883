// Copies words that a page has ready. Without a script or a clipboard the button does not show, and the words stand there to be selected.
for (const button of document.querySelectorAll<HTMLElement>('[data-copy-words]')) {
  button.hidden = !('clipboard' in navigator);
  button.addEventListener('click', async () => {
    const told = button.parentElement?.querySelector<HTMLElement>('[data-copied]');
    const copied = await navigator.clipboard.writeText(button.dataset.copyWords ?? '').then(
      () => true,
      () => false,
    );
    if (told) told.textContent = (copied ? told.dataset.copied : told.dataset.notCopied) ?? '';
  });
}
