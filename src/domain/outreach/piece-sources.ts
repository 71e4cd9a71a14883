import { isPlainDate, type PlainDate } from '../shared/plain-date.ts';
import { webAddress } from './safe-text.ts';

/** What a text rests on: what it is called, where it can be read, and the day it is of or was read on. */
export type SourceRow = { title: string; address: string | null; on: PlainDate };

export type SourceFault =
  | { code: 'outreach.source_needed'; field: 'sourceTitle' }
  | { code: 'outreach.source_half'; field: 'sourceTitle'; n: number }
  | { code: 'outreach.source_address'; field: 'sourceTitle'; n: number; found: string }
  | { code: 'outreach.source_day'; field: 'sourceTitle'; n: number };

/** The sources typed in rows, those left empty aside, and everything that is wrong with them. An address is optional, since not everything is on the web. */
export const sourcesIn = (
  {
    sourceTitle,
    sourceAddress,
    sourceOn,
  }: { sourceTitle: readonly string[]; sourceAddress: readonly string[]; sourceOn: readonly string[] },
  today: PlainDate,
): { sources: SourceRow[]; faults: SourceFault[] } => {
  const sources: SourceRow[] = [];
  const faults: SourceFault[] = [];
  const field = 'sourceTitle';
  for (let i = 0; i < Math.max(sourceTitle.length, sourceAddress.length, sourceOn.length); i += 1) {
    const [title = '', typed = '', on = ''] = [sourceTitle[i], sourceAddress[i], sourceOn[i]];
    const n = i + 1;
    if (title === '' && typed === '' && on === '') continue;
    const address = typed === '' ? null : webAddress(typed);
    if (title === '' || on === '') faults.push({ code: 'outreach.source_half', field, n });
    if (typed !== '' && address === null) faults.push({ code: 'outreach.source_address', field, n, found: typed });
    if (on !== '' && !(isPlainDate(on) && on <= today)) faults.push({ code: 'outreach.source_day', field, n });
    if (isPlainDate(on)) sources.push({ title, address, on });
  }
  if (sources.length === 0 && faults.length === 0) faults.push({ code: 'outreach.source_needed', field });
  return { sources, faults };
};
