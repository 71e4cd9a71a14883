import { type PointerEvent, useRef, useState } from 'react';
import { moved, orderOf, placesOf } from '#domain/assessment/order.ts';
import { fieldName } from '#domain/assessment/response-fields.ts';
import { fill } from '#i18n/fill.ts';
import type { AnswerProps } from './answer-props.ts';
import { PairRow } from './PairRow.tsx';

/** Steps in the order they have now. Buttons move a step up or down; a handle moves it with a pointer; without a script each takes a number. */
export const OrderFields = (props: AnswerProps<'ordering'>) => (props.live ? <LiveOrder {...props} /> : <NumberedSteps {...props} />);

const NumberedSteps = ({ item, response, words, onAnswer }: AnswerProps<'ordering'>) => (
  <ul className="pairs">
    {item.steps.map(({ key, text }) => (
      <PairRow
        key={key}
        prompt={text}
        name={fieldName(item.itemId, key)}
        value={String(response?.places[key] ?? '')}
        options={item.steps.map((_, i) => ({ key: String(i + 1), text: fill(words.step, { n: i + 1 }) }))}
        words={words}
        onPick={(place) => onAnswer({ type: 'ordering', places: { ...response?.places, [key]: Number(place) } })}
      />
    ))}
  </ul>
);

const LiveOrder = ({ item, response, words, onAnswer }: AnswerProps<'ordering'>) => {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, drag] = useState<string | null>(null);
  const [said, say] = useState('');
  const order = orderOf(
    item.steps.map(({ key }) => key),
    response?.places ?? {},
  );
  const textOf = (key: string) => item.steps.find((step) => step.key === key)?.text ?? '';
  const move = (key: string, to: number) => {
    if (to < 0 || to >= order.length || order[to] === key) return;
    onAnswer({ type: 'ordering', places: placesOf(moved(order, key, to)) });
    say(fill(words.movedTo, { n: to + 1, of: order.length }));
  };
  const press = (key: string, to: number, button: HTMLButtonElement) => {
    move(key, to);
    // The step takes its new place in the page, and a browser may let the focus fall while it does.
    requestAnimationFrame(() => button.focus());
  };
  const follow = (event: PointerEvent) => {
    if (dragged === null || !list.current) return;
    const rows = [...list.current.children].map((row) => row.getBoundingClientRect());
    const to = rows.findIndex(({ top, bottom }) => event.clientY >= top && event.clientY < bottom);
    if (to >= 0) move(dragged, to);
  };
  return (
    <div className="ordering">
      <ol className="order-list" ref={list} data-given={response ? '' : undefined}>
        {order.map((key, index) => (
          <li className="order-step" key={key} data-dragged={dragged === key ? '' : undefined}>
            <span
              className="order-handle"
              aria-hidden="true"
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                drag(key);
              }}
              onPointerMove={follow}
              onPointerUp={() => drag(null)}
              onPointerCancel={() => drag(null)}
            >
              ⠿
            </span>
            <span className="order-number">{index + 1}</span>
            <span className="order-text">{textOf(key)}</span>
            <span className="order-buttons">
              <button
                type="button"
                className="button button-quiet button-small"
                aria-disabled={index === 0}
                aria-label={fill(words.upLabel, { step: textOf(key) })}
                onClick={(event) => press(key, index - 1, event.currentTarget)}
              >
                {words.up}
              </button>
              <button
                type="button"
                className="button button-quiet button-small"
                aria-disabled={index === order.length - 1}
                aria-label={fill(words.downLabel, { step: textOf(key) })}
                onClick={(event) => press(key, index + 1, event.currentTarget)}
              >
                {words.down}
              </button>
            </span>
          </li>
        ))}
      </ol>
      {!response && (
        <p>
          <button
            type="button"
            className="button button-quiet button-small"
            onClick={() => onAnswer({ type: 'ordering', places: placesOf(order) })}
          >
            {words.asItStands}
          </button>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
};
