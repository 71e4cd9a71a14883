// Private notes stay on this device: each textarea keeps its words under its own name and nothing is sent anywhere.
for (const box of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-note]')) {
  const name = `note:${box.dataset.note}`;
  box.value = localStorage.getItem(name) ?? '';
  box.addEventListener('input', () => {
    if (box.value) localStorage.setItem(name, box.value);
    else localStorage.removeItem(name);
  });
}
