/** What a request to the editor says of itself. */
export type Asking = {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  site: string | undefined;
  secret: string | undefined;
};

/**
 * Whether a request comes from the editor's own page on this machine. Another site that is open in the same browser can reach the port, and a name
 * that was pointed at 127.0.0.1 gets round the rule of the same origin: so the name, the origin and a secret that only the page knows must all be right.
 */
export const maySpeak = (asking: Asking, own: { port: number; secret: string }): boolean => {
  const hosts = [`127.0.0.1:${own.port}`, `localhost:${own.port}`];
  if (asking.host === undefined || !hosts.includes(asking.host)) return false;
  if (asking.origin !== undefined && asking.origin !== `http://${asking.host}`) return false;
  return asking.site === undefined || asking.site === 'same-origin' || (asking.site === 'none' && asking.method === 'GET');
};

/** Whether it may read and write content: it speaks for the page and knows its secret. */
export const mayWork = (asking: Asking, own: { port: number; secret: string }): boolean =>
  maySpeak(asking, own) && asking.secret === own.secret;
