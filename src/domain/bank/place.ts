/** Where in a file something stands. Lines and columns count from 1. */
export type Place = { file: string; line?: number; column?: number };
