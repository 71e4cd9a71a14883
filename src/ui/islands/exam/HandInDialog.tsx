import type { RefObject } from 'react';
import { fill } from '#i18n/fill.ts';
import type { PaperWords } from '#i18n/messages/paper.ts';

type Props = {
  dialog: RefObject<HTMLDialogElement | null>;
  gaps: readonly number[];
  separator: string;
  words: PaperWords;
  onConfirm: () => void;
};

/** Asks once before a paper is handed in, and names what is still without an answer. */
export const HandInDialog = ({ dialog, gaps, separator, words, onConfirm }: Props) => (
  <dialog className="dialog" ref={dialog} aria-labelledby="hand-in-title">
    <h2 id="hand-in-title">{words.confirmTitle}</h2>
    <p>{gaps.length === 0 ? words.confirmAll : fill(words.confirmGaps, { numbers: gaps.join(separator) })}</p>
    <p>{words.confirmFinal}</p>
    <div className="dialog-actions">
      <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
        {words.goOn}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          dialog.current?.close();
          onConfirm();
        }}
      >
        {gaps.length === 0 ? words.handIn : words.handInAnyway}
      </button>
    </div>
  </dialog>
);
