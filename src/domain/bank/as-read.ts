import { granted, type Outcome, refused } from '../shared/outcome.ts';
import { bankFileLimits } from './limits.ts';
import type { FileFault, LeftOut, ReadItems, Taken, Told } from './remark.ts';

export type FileRefused = { code: 'bank.file_refused'; fault: FileFault };
export const fileRefused = (fault: FileFault) => refused({ code: 'bank.file_refused', fault } as const);

/** What was read of a file, unless that is nothing or too much. */
export const asRead = (file: string, all: ReadItems): Outcome<ReadItems, FileRefused> => {
  const read = withoutOverlong(all);
  const count = read.taken.length + read.leftOut.length;
  if (count === 0) return fileRefused({ code: 'no_questions', place: { file } });
  if (count > bankFileLimits.questions)
    return fileRefused({ code: 'too_many_questions', limit: bankFileLimits.questions, place: { file } });
  return granted(read);
};

const longestIn = (value: unknown): number =>
  typeof value === 'string' ? value.length : value && typeof value === 'object' ? Math.max(0, ...Object.values(value).map(longestIn)) : 0;

const withoutOverlong = ({ taken, leftOut, changed, stories = [] }: ReadItems): ReadItems => {
  const isLong = (one: Taken) => longestIn(one.item) > bankFileLimits.textLength;
  const isLongStory = ({ story }: Told) => longestIn(story) > bankFileLimits.textLength;
  const tooLong = ({ place }: Taken | Told): LeftOut => ({ code: 'text_too_long', limit: bankFileLimits.textLength, place });
  return {
    taken: taken.filter((one) => !isLong(one)),
    leftOut: [...leftOut, ...taken.filter(isLong).map(tooLong), ...stories.filter(isLongStory).map(tooLong)],
    changed,
    ...(stories.length > 0 && { stories: stories.filter((one) => !isLongStory(one)) }),
  };
};
