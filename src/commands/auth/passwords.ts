import { hash, verify } from '@node-rs/argon2';

// OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** An Argon2id PHC string. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

export const passwordMatches = (phc: string, password: string): Promise<boolean> => verify(phc, password);
