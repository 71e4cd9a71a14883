import { afterEach, expect, it, vi } from 'vitest';
import { Mistake } from '../../../src/cli/mistake.ts';
import { runVerb } from '../../../src/cli/run-verb.ts';
import { verbNamed, verbNames } from '../../../src/cli/verbs.ts';

afterEach(() => vi.restoreAllMocks());

/** What is said when these words are typed. */
const said = async (...typed: string[]): Promise<string> => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  await runVerb(typed);
  const words = log.mock.calls.flat().join('\n');
  log.mockRestore();
  return words;
};

it('--help after any verb tells how it is asked and does nothing else', async () => {
  for (const name of verbNames.filter((one) => one !== 'help')) {
    const { usage } = await verbNamed(name);
    const told = await said(...name.split(/-(.*)/, 2), '--help');
    expect(told, name).toContain(usage);
    expect(told.split('\n\n'), name).toHaveLength(1);
  }
});

it('help lists every verb, or those that begin with a word, and says what a verb ends with', async () => {
  for (const typed of [[], ['help'], ['--help'], ['-h']]) {
    const told = await said(...typed);
    for (const name of verbNames) expect(told).toContain(`${name.replace('-', ' ')}\n`);
    expect(told).toContain('ends with 0');
  }
  const ofRosters = await said('help', 'roster');
  expect(ofRosters).toContain('roster import');
  expect(ofRosters).not.toContain('token make');
  await expect(said('help', 'rooster')).rejects.toThrow(Mistake);
});

it('an option that a verb does not know is a mistake that names it, with the usage, and no trace', async () => {
  for (const name of verbNames.filter((one) => one !== 'help')) {
    const { usage } = await verbNamed(name);
    const refused = said(name, '--no-such-option');
    await expect(refused, name).rejects.toThrow(Mistake);
    await expect(refused, name).rejects.toThrow(usage);
  }
});

it('half a verb names those that begin so', async () => {
  await expect(said('roster')).rejects.toThrow('There is: roster import.');
  await expect(said('nonsense')).rejects.toThrow('There is no verb “nonsense”.');
});
