import { defineConfig } from '@playwright/test';
import { browserHere } from '../src/cli/find-browser.ts';

const executablePath = browserHere();

export default defineConfig({
  testDir: './e2e',
  globalSetup: './e2e/support/keep-first-day.ts',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  // A story tells what is right, never how fast the machine is that runs it.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 40_000,
    navigationTimeout: 60_000,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
});
