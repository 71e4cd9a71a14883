import { z } from 'zod';

/** The public keys as /.well-known/jwks.json shows them (RFC 7517, RFC 8037). */
export const PublicKeys = z.strictObject({
  keys: z.array(
    z.strictObject({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: z.string(),
      kid: z.string().describe('The thumbprint of the key (RFC 7638).'),
      alg: z.literal('EdDSA'),
      use: z.literal('sig'),
    }),
  ),
});
export type PublicKeys = z.infer<typeof PublicKeys>;
export type PublicKey = PublicKeys['keys'][number];
