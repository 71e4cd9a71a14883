import type { Response } from '#domain/assessment/response.ts';
import type { ShownItem } from '#domain/assessment/shown-item.ts';
import type { AnswerWords } from '#i18n/messages/answer.ts';
import { GapFields } from './GapFields.tsx';
import { OptionFields } from './OptionFields.tsx';
import { OrderFields } from './OrderFields.tsx';
import { PairFields } from './PairFields.tsx';
import { PassageFields } from './PassageFields.tsx';
import { RatingFields } from './RatingFields.tsx';
import { WritingField } from './WritingField.tsx';

type Props = {
  item: ShownItem<string>;
  response: Response | undefined;
  live: boolean;
  words: AnswerWords;
  onAnswer: (response: Response) => void;
};

const is = <T extends Response['type']>(response: Response | undefined, ...types: T[]): Extract<Response, { type: T }> | undefined =>
  types.some((type) => response?.type === type) ? (response as Extract<Response, { type: T }>) : undefined;

/** What answers a question, by its type. */
export const AnswerFields = ({ item, response, ...rest }: Props) => {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return <OptionFields item={item} response={is(response, 'single', 'multiple')} {...rest} />;
    case 'ordering':
      return <OrderFields item={item} response={is(response, 'ordering')} {...rest} />;
    case 'matching':
      return <PairFields item={item} response={is(response, 'matching')} {...rest} />;
    case 'cloze':
      return <GapFields item={item} response={is(response, 'cloze')} {...rest} />;
    case 'judgement':
      return <RatingFields item={item} response={is(response, 'judgement')} {...rest} />;
    case 'annotate':
      return <PassageFields item={item} response={is(response, 'annotate')} {...rest} />;
    case 'reflection':
      return <WritingField item={item} response={is(response, 'reflection')} {...rest} />;
  }
};

export default AnswerFields;
