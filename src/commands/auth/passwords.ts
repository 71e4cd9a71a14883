import { hash, verify } from '@node-rs/argon2';

// OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Each hash holds 19 MiB and a thread. More than this many at once would let a crowd of guesses starve everything else.
const atOnce = 4;
let running = 0;
const waiting: (() => void)[] = [];

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
};

/** An Argon2id PHC string. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost));

let decoy: Promise<string> | undefined;

/** Whether the password is the one behind `phc`. Without one (nobody is known by that name) the answer is no, and takes as long. */
export const passwordMatches = async (phc: string | null | undefined, password: string): Promise<boolean> => {
  decoy ??= hashPassword(crypto.randomUUID());
  const nobodys = await decoy;
  const matches = await inTurn(() => verify(phc ?? nobodys, password));
  return matches && typeof phc === 'string';
};
