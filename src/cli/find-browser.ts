import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { env } from '#env';
import { root } from './build-when-stale.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const starts = (path: string): boolean => spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
const succeeds = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/** A browser that is here already: the one that CHROMIUM_PATH names, one of the system, or one that Playwright downloaded before. */
export const browserHere = (): string | undefined => {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  const onPath = names.find(starts);
  if (onPath) {
    const { stdout } = spawnSync('which', [onPath], { encoding: 'utf8' });
    return stdout?.trim() || onPath;
  }
  return usualPlaces.find(existsSync) ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
};

const isDebianRoot = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0;

const installPackages = (packages: string[]): boolean => {
  console.log(`minglun: installing ${packages.join(' and ')} (Debian packages)`);
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  return (
    succeeds('apt-get', ['update', ...quiet]) && succeeds('apt-get', ['install', '-y', '--no-install-recommends', ...quiet, ...packages])
  );
};

const hasChineseFont = (): boolean | undefined => {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() !== '' : undefined;
};

/** The browser that the tests use, installed when none is here; or one sentence that says what to do. */
export const findBrowser = (): { path: string } | { missing: string } => {
  let path = browserHere();
  if (!path && isDebianRoot() && installPackages(['chromium', 'fonts-noto-cjk'])) path = browserHere();
  if (!path) {
    console.log('minglun: downloading a browser for the tests');
    succeeds(process.execPath, [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
    path = browserHere();
  }
  if (!path || !starts(path))
    return {
      missing: path
        ? `The browser at ${path} does not start: install Chromium or Chrome, or set CHROMIUM_PATH to one that starts, and run npm test again.`
        : 'There is no browser and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one, and run npm test again.',
    };
  if (process.platform === 'linux' && hasChineseFont() === false && !(isDebianRoot() && installPackages(['fonts-noto-cjk'])))
    console.log('minglun: no Chinese font is installed, so screenshots show boxes; install fonts-noto-cjk');
  return { path };
};
