import { signingKeys } from '#ports/signing-keys.ts';

export const about = 'Adds a signing key. It signs from now on; what the older keys signed can still be checked.';
export const usage = 'npm run minglun -- key add';

export const run = async (): Promise<void> => {
  const { kid } = signingKeys().add();
  console.log(`minglun: key ${kid} signs from now on. Keep a copy of DATA_DIR/keys with your backups; nobody else may read it.`);
};
