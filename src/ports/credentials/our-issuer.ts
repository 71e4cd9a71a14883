import { type Issuer, issuerAt } from '#domain/credentials/issuer.ts';
import { env } from '#env';

/** This installation as an issuer, under the name by which it signs from now on. */
export const ourIssuer = (): Issuer => issuerAt(env.PUBLIC_URL, env.ISSUER);
