/** What an item, or a form before and after a course, calls the things that give it away. */
export const secretNames = [
  'correct',
  'violation',
  'place',
  'match',
  'panel',
  'rubric',
  'levels',
  'rationale',
  'example',
  'issue',
  'uses',
  'reversed',
];
