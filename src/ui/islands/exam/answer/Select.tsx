import type { AnswerWords } from '#i18n/messages/answer.ts';

export type SelectProps = {
  name: string;
  value: string;
  options: readonly { key: string; text: string }[];
  words: AnswerWords;
  /** Where no label names it. */
  label?: string;
  onPick: (key: string) => void;
};

/** A list to pick from, which can also be set back to nothing. */
export const Select = ({ name, value, options, words, label, onPick }: SelectProps) => (
  <select className="input select" id={name} name={name} value={value} aria-label={label} onChange={(event) => onPick(event.target.value)}>
    <option value="">{words.pick}</option>
    {options.map(({ key, text }) => (
      <option key={key} value={key}>
        {text}
      </option>
    ))}
  </select>
);
