import type { ImportFault } from '#domain/projects/import/fault.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { fill } from './fill.ts';
import { projectImportFaults } from './messages/project-import-faults.ts';

/** One thing found in a row of a table of projects, in the reader's language. */
export const projectFaultWords = ({ code, data }: Pick<ImportFault, 'code' | 'data'>, locale: Locale): string =>
  fill(projectImportFaults[code][locale], data);
