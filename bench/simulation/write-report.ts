import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rulesInForce } from '../../src/domain/assessment/rules.ts';
import { readLibrary } from '../../src/domain/content/library.ts';
import { readContentFiles } from '../../src/ports/content-files.ts';
import { difficultyPlot, exposurePlot, formsPlot } from './plots.ts';
import { reportOn } from './report.ts';
import { simulateExam } from './simulate-exam.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const exam = 'gen-101';
const seed = 20_261_126;
const day = '2026-11-26';

/** Lets ten thousand made-up candidates sit an exam and writes what came of it to docs/. */
export const writeSimulation = (): string => {
  const found = readLibrary(readContentFiles(`${root}content`)).library.exams[exam];
  const rules = found && rulesInForce(found.exam, day);
  if (!found || !rules) throw new Error(`${exam} has no rules in force on ${day}.`);
  const items = found.items.filter(({ use }) => use === 'exam');
  const made = simulateExam({ exam: found.exam, items, rules, candidates: 10_000, seed });
  mkdirSync(`${root}docs/assessment-simulation`, { recursive: true });
  writeFileSync(`${root}docs/assessment-simulation.md`, reportOn(made, { exam, seed, rules }));
  writeFileSync(`${root}docs/assessment-simulation/difficulty.svg`, difficultyPlot(made));
  writeFileSync(`${root}docs/assessment-simulation/forms.svg`, formsPlot(made));
  writeFileSync(`${root}docs/assessment-simulation/exposure.svg`, exposurePlot(made));
  return 'docs/assessment-simulation.md';
};
