import { type CertifiedPeriod, carriedOver, lastDay, type PeriodEvent, revokedOn } from '#domain/certification/period.ts';
import { firstPeriod, nextPeriod } from '#domain/certification/renewal.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

export type Act =
  | { on: PlainDate; act: 'issue' | 'suspend' | 'reinstate' | 'revoke' | 'correct' }
  | { on: PlainDate; act: 'renew'; refused?: PlainDate }
  | { on: PlainDate; act: 'extend'; until: PlainDate };

export const memberRules = { validMonths: 36, renewableDays: 90, graceDays: 60, retestMonths: 6 };
export type LifeRules = typeof memberRules;

const happened = (periods: readonly CertifiedPeriod[], event: PeriodEvent): CertifiedPeriod[] =>
  periods.map((one, i) => (i === periods.length - 1 ? { ...one, events: [...one.events, event] } : one));

/** What is on record after some acts on one certificate after another. `refused`: the day from which each renewal that came too early is possible. */
export const livedThrough = (acts: readonly Act[], rules: LifeRules): { periods: CertifiedPeriod[]; refused: PlainDate[] } => {
  let periods: CertifiedPeriod[] = [];
  const refused: PlainDate[] = [];
  for (const act of acts) {
    const last = periods.at(-1);
    const id = `c${periods.length}`;
    const issued = (span: { from: PlainDate; until: PlainDate }, kind: CertifiedPeriod['kind']) => {
      const of = { validFrom: span.from, validUntil: span.until, issuedOn: act.on, previousId: last?.id ?? null };
      periods = [...periods, { id, kind, ...of, events: [] }];
    };
    if (act.act === 'issue') issued(firstPeriod(act.on, rules), 'initial');
    else if (act.act === 'renew' && last) {
      const next = nextPeriod(lastDay(last), act.on, rules);
      if (next.ok) issued(next.value, 'renewal');
      else refused.push(next.refusal.renewableFrom);
    } else if (act.act === 'suspend') periods = happened(periods, { kind: 'suspended', on: act.on, until: null });
    else if (act.act === 'reinstate') periods = happened(periods, { kind: 'reinstated', on: act.on, until: null });
    else if (act.act === 'extend') periods = happened(periods, { kind: 'extended', on: act.on, until: act.until });
    else if (act.act === 'revoke') periods = happened(periods, { kind: 'revoked', on: act.on, until: null });
    else if (act.act === 'correct' && last && revokedOn(last) === null) {
      periods = happened(periods, { kind: 'superseded', on: act.on, until: null });
      issued({ from: last.validFrom, until: last.validUntil }, 'correction');
      periods = periods.map((one, i) => (i === periods.length - 1 ? { ...one, events: carriedOver(last.events) } : one));
    }
  }
  return { periods, refused };
};
