import { answerMeasure } from '#commands/assessment/answer-measure.ts';
import type { Form } from '#domain/assessment/evaluation/measure.ts';
import { type MeasureAnswers, measureSheet } from '#domain/assessment/evaluation/score-form.ts';
import type { Instrument } from '#domain/content/instrument.ts';
import { type Door, submit } from './form.ts';

/** A sheet of the form that is offered. */
export const answerMeasureAction = (door: Door, { course, instrument, form }: { course: string; instrument: Instrument; form: Form }) =>
  submit(door, 'measure', measureSheet(instrument, form), (given, context) =>
    answerMeasure(door.locals.db, { course, answers: given as MeasureAnswers }, context),
  );
