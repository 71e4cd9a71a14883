import type { Locale } from '#domain/shared/locale.ts';

type Written = {
  headline: string;
  description: string;
  locale: Locale;
  url: string;
  image: string;
  publishedOn: string;
  changedOn: string;
  publisher: string;
  /** Where whoever publishes it tells of themselves. */
  publisherUrl: string;
  /** A person with a byline; without one, whoever publishes it answers for it. */
  author?: string | undefined;
  license?: string | undefined;
};

/** Something that was written and can be read, in the words of schema.org. */
export const articleData = ({
  headline,
  description,
  locale,
  url,
  image,
  publishedOn,
  changedOn,
  publisher,
  publisherUrl,
  author,
  license,
}: Written) => ({
  '@type': 'Article',
  headline,
  description,
  url,
  mainEntityOfPage: url,
  image: [image],
  inLanguage: locale,
  isAccessibleForFree: true,
  ...(license && { license }),
  datePublished: publishedOn,
  dateModified: changedOn,
  author: author ? { '@type': 'Person', name: author, url } : { '@type': 'Organization', name: publisher, url: publisherUrl },
  publisher: { '@type': 'Organization', name: publisher, url: publisherUrl },
});
