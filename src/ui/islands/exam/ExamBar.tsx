import { fill } from '#i18n/fill.ts';
import type { PaperWords } from '#i18n/messages/paper.ts';
import type { QueueState } from './answer-queue.ts';
import { showLeft } from './use-remaining.ts';

type Props = { title: string; closesAtText: string; left: number; live: boolean; queue: QueueState; words: PaperWords };

const savedWords = ({ waiting, saved, link }: QueueState, words: PaperWords): string => {
  const n = waiting.length;
  if (link === 'offline') return n > 0 ? fill(words.offline, { n }) : words.offlineNone;
  if (link === 'signed_out') return fill(words.signedOut, { n });
  if (n > 0) return words.saving;
  const receipt = Math.max(0, ...Object.values(saved).map((one) => one.receipt));
  return receipt > 0 ? fill(words.saved, { receipt }) : words.none;
};

/** What stays in sight: which exam, how long still, and what is saved. */
export const ExamBar = ({ title, closesAtText, left, live, queue, words }: Props) => {
  const bad = queue.link === 'offline' || queue.link === 'signed_out';
  return (
    <div className="exam-bar">
      <h1 className="exam-title">{title}</h1>
      {live ? (
        <p className="exam-time" data-state={left <= 300 ? 'short' : undefined}>
          {words.left} <span role="timer">{showLeft(left)}</span>
        </p>
      ) : (
        <p className="exam-time">{fill(words.closes, { at: closesAtText })}</p>
      )}
      <p className="exam-saved" data-state={bad ? 'waiting' : undefined}>
        {savedWords(queue, words)}
      </p>
    </div>
  );
};
