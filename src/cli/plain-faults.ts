// Imported before everything else by the commands that people run. What an operator can mend is said in one message; anything else is a
// fault of ours and keeps its whole trace.
const spoken = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'UnusableEnvironment') return error.message;
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${address} is in use by another program, so the server did not start. Stop that program, or choose another port: PORT=4322 npm start`;
  if (code === 'EACCES' && port) return `Port ${port} may not be opened by this account. Choose one above 1023: PORT=4321 npm start`;
  if (code === 'EADDRNOTAVAIL') return `${address} is not an address of this machine. Set HOST to one that is, such as 127.0.0.1.`;
  return undefined;
};

process.on('uncaughtException', (error) => {
  const plain = spoken(error);
  console.error(plain === undefined ? error : `minglun: ${plain}`);
  process.exit(1);
});
