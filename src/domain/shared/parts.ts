/** Rows a statement: so many hold the writer some tens of milliseconds at a time. */
export const rowsAtOnce = 500;

/** The same where each row is several rows, and others wait for the writer: some milliseconds at a time. */
export const rowsInForce = 100;

/** Each person brings several obligations and facts with them; so many hold the writer for less than a tenth of a second. */
export const peopleAtOnce = 50;

/** The same for long work for which somebody waits: others are served after some tens of milliseconds. */
export const peopleInForce = 20;

/** The same where nobody waits for it. */
export const peopleBehind = 10;

/** The same where an operator works everybody out by the command line, and being done soon counts for more than a short wait. */
export const peopleInBulk = 200;

/** A list in parts of so many each, in its order; of an empty list there are none. */
export const parts = <T>(all: readonly T[], atOnce: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, i) => all.slice(i * atOnce, (i + 1) * atOnce));
