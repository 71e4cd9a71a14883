import type { AnswerProps } from './answer-props.ts';

/** A document whose passages are marked by pressing them. */
export const PassageFields = ({ item, response, words, onAnswer }: AnswerProps<'annotate'>) => {
  const marks = response?.marks ?? [];
  const toggle = (key: string) =>
    onAnswer({ type: 'annotate', marks: marks.includes(key) ? marks.filter((one) => one !== key) : [...marks, key] });
  return (
    <div className="passages">
      {item.passages.map(({ key, text }) => (
        <label className="passage" key={key}>
          <input type="checkbox" name={item.itemId} value={key} checked={marks.includes(key)} onChange={() => toggle(key)} />
          <span className="passage-text">{text}</span>
          <span className="passage-mark" aria-hidden="true">
            {words.marked}
          </span>
        </label>
      ))}
    </div>
  );
};
