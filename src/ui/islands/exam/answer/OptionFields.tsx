import type { AnswerProps } from './answer-props.ts';

/** One choice, or several. */
export const OptionFields = ({ item, response, onAnswer }: AnswerProps<'single' | 'multiple'>) => {
  const several = item.type === 'multiple';
  const chosen = response?.type === 'multiple' ? response.choices : response ? [response.choice] : [];
  const choose = (key: string) => {
    if (!several) return onAnswer({ type: 'single', choice: key });
    const choices = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
    return onAnswer({ type: 'multiple', choices });
  };
  return item.options.map(({ key, text }) => (
    <label className="option" key={key}>
      <input
        type={several ? 'checkbox' : 'radio'}
        name={item.itemId}
        value={key}
        checked={chosen.includes(key)}
        onChange={() => choose(key)}
      />
      <span>{text}</span>
    </label>
  ));
};
