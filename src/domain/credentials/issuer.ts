/** Under which of its names the site issues: its host as did:web, or the https address of its document. */
export const issuerNames = ['did', 'https'] as const;
export type IssuerName = (typeof issuerNames)[number];

/** Who issues: the site itself, known by one of its names and by its address. */
export type Issuer = { id: string; url: string };

/** Where the document stands whose address is the https name. */
export const issuerPath = '/.well-known/issuer.json';

/** The issuer whose site stands at `publicUrl`. A port is part of the name, written as the method asks. */
export const issuerAt = (publicUrl: string, name: IssuerName = 'did'): Issuer => {
  const { host, origin } = new URL(publicUrl);
  return { id: name === 'did' ? `did:web:${host.replace(':', '%3A')}` : `${origin}${issuerPath}`, url: origin };
};

/** Every name of an issuer, whichever it goes by now: what it signed under one of them is its own. */
export const namesOf = ({ url }: Issuer): string[] => issuerNames.map((name) => issuerAt(url, name).id);

/** The address of the document of a did:web; undefined where it is none. A path becomes the folder of the document. */
export const documentAddress = (did: string): URL | undefined => {
  const [method, kind, host = '', ...path] = did.split(':');
  if (method !== 'did' || kind !== 'web' || !/^[a-z0-9.-]+(%3A\d{1,5})?$/i.test(host)) return undefined;
  if (path.some((part) => !/^[\w.~%-]+$/.test(part) || /^(\.|%2e)+$/i.test(part))) return undefined;
  const folder = path.length === 0 ? '/.well-known' : `/${path.join('/')}`;
  const address = `https://${host.replace(/%3A/i, ':')}${folder}/did.json`;
  return URL.canParse(address) ? new URL(address) : undefined;
};
