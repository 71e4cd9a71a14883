/** The packages of the text field, each by the name under which its modules import one another. */
export const packages = [
  '@codemirror/state',
  '@codemirror/view',
  '@codemirror/commands',
  '@codemirror/language',
  '@codemirror/streamparser',
  '@codemirror/search',
  '@codemirror/lint',
  '@lezer/common',
  '@lezer/highlight',
  'style-mod',
  'w3c-keyname',
  'crelt',
  '@marijn/find-cluster-break',
] as const;
