import './plain-faults.ts';
import { Mistake } from './mistake.ts';
import { runVerb } from './run-verb.ts';

try {
  await runVerb(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  console.error(`minglun: ${error.message}`);
  process.exitCode = 2;
}
