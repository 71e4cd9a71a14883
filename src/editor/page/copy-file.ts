import { ask, byId, given, word } from './api.ts';

type Answer = { ok: true; path: string } | { ok: false; why: string };

/** Makes a new file of the one that is open, and opens it. What was not saved would not be in the copy, so that comes first. */
export const offerCopy = ({ path, isUnsaved }: { path: () => string | undefined; isUnsaved: () => boolean }) => {
  const say = (key: string) => {
    byId('copied').textContent = word(key);
  };
  byId('copy').addEventListener('click', async () => {
    const from = path();
    if (from === undefined) return;
    if (isUnsaved()) return say('copy.unsaved');
    const name = prompt(word('copyAs'), from.split('/').at(-1))?.trim();
    if (!name) return;
    const { value } = await ask<Answer>('/api/copy', { path: from, name });
    if (!value.ok) return say(`copy.${value.why}`);
    // The list of files is made when the page is.
    location.replace(`/?lang=${given.locale}#${value.path}`);
    location.reload();
  });
};
