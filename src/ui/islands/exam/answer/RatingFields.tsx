import { fieldName } from '#domain/assessment/response-fields.ts';
import { ratings } from '#domain/content/items/rating.ts';
import type { AnswerProps } from './answer-props.ts';

/** Each action with the same four ratings. */
export const RatingFields = ({ item, response, words, onAnswer }: AnswerProps<'judgement'>) =>
  item.actions.map(({ key, text }) => (
    <fieldset className="rated" key={key}>
      <legend className="rated-action">{text}</legend>
      <div className="ratings">
        {ratings.map((rating) => (
          <label className="rating" key={rating}>
            <input
              type="radio"
              name={fieldName(item.itemId, key)}
              value={rating}
              checked={response?.ratings[key] === rating}
              onChange={() => onAnswer({ type: 'judgement', ratings: { ...response?.ratings, [key]: rating } })}
            />
            <span>{words[`rating${rating}`]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  ));
