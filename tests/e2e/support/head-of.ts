import { Parser } from 'htmlparser2';

type Data = Record<string, unknown> & { '@type': string };
/** What a page tells of itself to programs: where it lives, in which languages, its card, and its data in the words of schema.org. */
export type Head = {
  canonical: string | undefined;
  languages: Record<string, string>;
  properties: Record<string, string>;
  isHidden: boolean;
  data: Data[];
};

export const headOf = (html: string): Head => {
  const head: Head = { canonical: undefined, languages: {}, properties: {}, isHidden: false, data: [] };
  let json: string | undefined;
  const parser = new Parser({
    onopentag: (name, { rel, hreflang, href = '', property, content = '', type, ...rest }) => {
      if (name === 'link' && rel === 'canonical') head.canonical = href;
      if (name === 'link' && rel === 'alternate' && hreflang) head.languages[hreflang] = href;
      if (name === 'meta' && property) head.properties[property] = content;
      if (name === 'meta' && rest.name === 'description') head.properties.description = content;
      if (name === 'meta' && rest.name === 'robots') head.isHidden ||= content.includes('noindex');
      if (name === 'script' && type === 'application/ld+json') json = '';
    },
    ontext: (text) => {
      if (json !== undefined) json += text;
    },
    onclosetag: (name) => {
      if (name !== 'script' || json === undefined) return;
      head.data.push(JSON.parse(json) as Data);
      json = undefined;
    },
  });
  parser.end(html);
  return head;
};
