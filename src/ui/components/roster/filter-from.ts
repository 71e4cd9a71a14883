import { type FaultCode, faultCodes, warningCodes } from '#domain/people/roster/fault.ts';
import { type RosterChange, type RowVerdict, rosterChanges, rowVerdicts } from '#domain/people/roster.ts';

/** Which rows of an import an address asks for. What it says wrongly is as if it had not been said. */
export const filterFrom = (
  url: URL,
): { filter: { verdict?: RowVerdict | undefined; fault?: FaultCode | undefined; change?: RosterChange | undefined }; page: number } => {
  const said = (name: string) => url.searchParams.get(name);
  return {
    filter: {
      verdict: rowVerdicts.find((verdict) => verdict === said('verdict')),
      change: rosterChanges.find((change) => change === said('change')),
      fault: [...faultCodes, ...warningCodes].find((code) => code === said('fault')),
    },
    page: Math.max(1, Number.parseInt(said('page') ?? '1', 10) || 1),
  };
};
