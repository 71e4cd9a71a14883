/** Fewer people than this are never told of by themselves. Platform default. */
export const smallest = 5;
