import { useEffect, useRef, useState } from 'react';
import type { PaperWords } from '#i18n/messages/paper.ts';
import type { QueueState } from './answer-queue.ts';

const marks = [
  { at: 300, word: 'five' },
  { at: 60, word: 'one' },
] as const;

/** The few things said aloud: five minutes, one minute, the connection lost and back. A clock that speaks every second helps nobody. */
export const useAnnouncements = (left: number, { link, waiting }: QueueState, words: PaperWords): string => {
  const [said, say] = useState('');
  const before = useRef({ left, bad: false });

  useEffect(() => {
    const mark = marks.find(({ at }) => before.current.left > at && left <= at && left > 0);
    if (mark) say(words[mark.word]);
    before.current.left = left;
  }, [left, words]);

  useEffect(() => {
    const bad = link === 'offline' || link === 'signed_out';
    if (bad && !before.current.bad) say(words.offlineNone);
    if (!bad && before.current.bad && waiting.length === 0) say(words.backOnline);
    if (bad || waiting.length === 0) before.current.bad = bad;
  }, [link, waiting, words]);

  return said;
};
