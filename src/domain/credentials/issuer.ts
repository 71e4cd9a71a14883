/** Who issues: the site itself, known by its host name (did:web) and by its address. */
export type Issuer = { did: string; url: string };

/** The issuer whose site stands at `publicUrl`. A port is part of the name, written as the method asks. */
export const issuerAt = (publicUrl: string): Issuer => {
  const { host, origin } = new URL(publicUrl);
  return { did: `did:web:${host.replace(':', '%3A')}`, url: origin };
};

/** The address of the document of a did:web; undefined where it is none. A path becomes the folder of the document. */
export const documentAddress = (did: string): URL | undefined => {
  const [method, kind, host = '', ...path] = did.split(':');
  if (method !== 'did' || kind !== 'web' || !/^[a-z0-9.-]+(%3A\d{1,5})?$/i.test(host)) return undefined;
  if (path.some((part) => !/^[\w.~%-]+$/.test(part) || /^(\.|%2e)+$/i.test(part))) return undefined;
  const folder = path.length === 0 ? '/.well-known' : `/${path.join('/')}`;
  const address = `https://${host.replace(/%3A/i, ':')}${folder}/did.json`;
  return URL.canParse(address) ? new URL(address) : undefined;
};
