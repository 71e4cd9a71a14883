import { z } from 'zod';

const Method = z.looseObject({
  id: z.string().max(2000),
  type: z.string().max(100),
  controller: z.string().max(2000),
  publicKeyMultibase: z.string().max(500).optional(),
  publicKeyJwk: z.record(z.string(), z.unknown()).optional(),
});

/** The document of an issuer: its keys, and which of them may sign what it states. What is not needed to check a signature is passed over. */
export const ControllerDocument = z.looseObject({
  id: z.string().max(2000),
  alsoKnownAs: z.array(z.string()).optional(),
  verificationMethod: z.array(Method).min(1).max(100),
  assertionMethod: z.array(z.union([z.string(), Method])).max(100),
});
export type ControllerDocument = z.infer<typeof ControllerDocument>;
export type VerificationMethod = z.infer<typeof Method>;

/** The key of this name that may sign statements of the issuer; undefined where the document names none. */
export const assertionKey = (document: ControllerDocument, id: string): VerificationMethod | undefined => {
  const embedded = document.assertionMethod.find((one) => typeof one !== 'string' && one.id === id);
  if (embedded && typeof embedded !== 'string') return embedded;
  const method = document.verificationMethod.find((one) => absolute(document.id, one.id) === id);
  const may = document.assertionMethod.some((one) => typeof one === 'string' && absolute(document.id, one) === id);
  return method && may && method.controller === document.id ? { ...method, id } : undefined;
};

const absolute = (document: string, id: string) => (id.startsWith('#') ? document + id : id);
