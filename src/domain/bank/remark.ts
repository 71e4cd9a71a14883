import type { NamedStory } from './draft-case.ts';
import type { DraftItem } from './draft-item.ts';
import type { Place } from './place.ts';

/** Why a file is not read at all. */
export type FileFault = { place: Place } & (
  | { code: 'empty' }
  | { code: 'too_large'; limitMb: number }
  | { code: 'unknown_kind' }
  | { code: 'not_text' }
  | { code: 'malformed'; detail: string }
  | { code: 'has_doctype' }
  | { code: 'too_deep'; limit: number }
  | { code: 'too_many_elements'; limit: number }
  | { code: 'zip_broken' }
  | { code: 'zip_too_large'; limitMb: number }
  | { code: 'zip_too_many'; limit: number }
  | { code: 'zip_path'; name: string }
  | { code: 'no_manifest' }
  | { code: 'not_moodle'; root: string }
  | { code: 'not_qti'; root: string }
  | { code: 'old_qti' }
  | { code: 'file_missing'; name: string }
  | { code: 'columns_missing'; columns: string[] }
  | { code: 'no_questions' }
  | { code: 'too_many_questions'; limit: number }
);

/** Why a question is not taken; the others of the file are. */
export type LeftOut = { place: Place } & (
  | { code: 'kind_not_carried'; kind: string }
  | { code: 'true_false' }
  | { code: 'no_question' }
  | { code: 'braces' }
  | { code: 'no_answers' }
  | { code: 'too_many_parts'; limit: number }
  | { code: 'nothing_correct' }
  | { code: 'bad_answer'; answer: string }
  | { code: 'bad_cell'; column: string; value: string; allowed: string }
  | { code: 'key_unknown'; key: string }
  | { code: 'text_too_long'; limit: number }
  | { code: 'unreadable'; fault: FileFault }
);

/** What became different on the way in, although the question is taken. */
export type Changed = { place: Place } & (
  | { code: 'media_left'; names: string[] }
  | { code: 'partial_credit'; share: number }
  | { code: 'tag_left'; tag: string }
  | { code: 'category_left'; category: string }
  | { code: 'resource_left'; name: string }
  | { code: 'feedback_left'; start: string }
  | { code: 'weights_left' }
  | { code: 'column_left'; column: string }
);

/** Why an item is not written in a format, or what of it the format does not carry. */
export type NotWritten = { item: string } & (
  | { code: 'type_not_written'; type: DraftItem['type'] }
  | { code: 'part_not_written'; part: string }
);

export type Taken = { place: Place; item: DraftItem; changed: Changed[] };
export type Told = { place: Place; story: NamedStory };
/** `stories`: of case sets, by the name that their items give; absent in what was read before there were any. */
export type ReadItems = { taken: Taken[]; leftOut: LeftOut[]; changed: Changed[]; stories?: Told[] };
