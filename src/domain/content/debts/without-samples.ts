/** A Markdoc source without the texts it sets up to be judged, which are meant to read as they do. The lines after them keep their numbers. */
export const withoutSamples = (source: string): string =>
  source.replace(/\{% sample [\s\S]*?\{% \/sample %\}/g, (sample) => sample.replace(/[^\n]/g, ''));
