import { parseArgs } from 'node:util';
import { credentialKeys } from '#ports/credentials/credential-keys.ts';
import { signingKeys } from '#ports/signing-keys.ts';
import { Mistake } from '../mistake.ts';

export const about = 'Adds a signing key. It signs from now on; what the older keys signed can still be checked.';
export const usage = 'npm run minglun -- key add [--for statements | credentials]';

const kept = 'Keep a copy of DATA_DIR/keys with your backups; nobody else may read it.';

export const run = async (args: string[] = []): Promise<void> => {
  const { values } = parseArgs({ args, options: { for: { type: 'string', default: 'statements' } } });
  if (values.for === 'credentials') {
    credentialKeys().add();
    console.log(`minglun: new keys sign credentials from now on; the older ones stay in /.well-known/did.json. ${kept}`);
  } else if (values.for === 'statements') {
    const { kid } = signingKeys().add();
    console.log(`minglun: key ${kid} signs from now on. ${kept}`);
  } else throw new Mistake(`No key was added: it is for statements or for credentials.\n  ${usage}`);
};
