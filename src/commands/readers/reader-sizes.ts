import { shelfSizes } from '#ports/reader-shelf.ts';

/** How large each reader is that was made already, by the name of its file. A make of an earlier day tells it well enough. */
export const readerSizes = (): Promise<Map<string, number>> => shelfSizes();
