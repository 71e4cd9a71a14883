type Told = { fault: string; cure: string };

const indentation: Told = {
  fault: 'the lines are not indented as YAML asks, or a bracket above is not closed',
  cure: 'Indent with two spaces what belongs to the line above, and begin entries of one list at the same place',
};
const colon: Told = {
  fault: 'YAML takes a colon for the end of a name',
  cure: 'Put the whole text in double quotes where a colon and a space stand in it',
};
const mark: Told = {
  fault: 'a bracket or a quotation mark is not closed, a colon is missing, or the line begins at the wrong place',
  cure: 'Close it where the text ends, on this line or above it, and begin the line where its neighbours begin',
};
const start: Told = {
  fault: 'a text begins with a sign that YAML keeps for itself, or goes on where it should have ended',
  cure: 'Put the whole text in double quotes, and within them use other quotation marks',
};

// The reader of YAML names what it met by these codes; its own sentences are for programmers.
const byCode: Readonly<Record<string, Told>> = {
  BAD_INDENT: indentation,
  BLOCK_IN_FLOW: indentation,
  TAB_AS_INDENT: { fault: 'a tab stands at the beginning of a line', cure: 'Use spaces there: YAML takes no tabs' },
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: colon,
  MISSING_CHAR: mark,
  BAD_SCALAR_START: start,
  UNEXPECTED_TOKEN: start,
  BAD_DQ_ESCAPE: { fault: 'a backslash stands in double quotes', cure: 'Write it twice, or use single quotes' },
  DUPLICATE_KEY: { fault: 'a name stands twice in one entry', cure: 'Keep one of the two' },
};

/** What is wrong with YAML that cannot be read, and what to do, by the code of its reader. */
export const yamlFault = (code: string): Told =>
  byCode[code] ?? {
    fault: 'it cannot be read as YAML',
    cure: 'Compare the line with the lines around it, or with a file of the same kind',
  };
