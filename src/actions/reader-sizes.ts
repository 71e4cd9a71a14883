export { readerSizes } from '#commands/readers/reader-sizes.ts';
