import type { PlainDate } from '../shared/plain-date.ts';
import type { Occasion } from './bound.ts';
import type { Completed } from './current.ts';

export const recognitionKinds = ['certification', 'recognition'] as const;
export type RecognitionKind = (typeof recognitionKinds)[number];
/**
 * Evidence that is no completion here: a certification held, learning elsewhere that was recognised for a topic, a reply to a campaign, whose
 * name is then the topic, or hours of a topic from the ledger, which add to hours and show no topic learnt. `until`: its own end.
 */
export type OtherEvidence = {
  id: string;
  kind: RecognitionKind | 'reply' | 'hours';
  topic: string;
  on: PlainDate;
  until: PlainDate | null;
  minutes: number | null;
};

/** 豁免 exempted: need not be met. 免修 credited: the knowledge was shown another way. Both end on a day or with the requirement. */
export const exemptionKinds = ['exempted', 'credited'] as const;
export type Exemption = {
  id: string;
  policy: string;
  requirement: string;
  kind: (typeof exemptionKinds)[number];
  from: PlainDate;
  until: PlainDate | null;
  grantedBy: string;
};

/**
 * 延期. Every due day, or every last valid day, that falls within `from` to `until` moves to `until`. It lies on top of what the rules say and
 * edits nothing; `requirement` null means every requirement of the policy.
 */
export const extensionSubjects = ['due', 'validity'] as const;
export type Extension = {
  id: string;
  of: (typeof extensionSubjects)[number];
  policy: string;
  requirement: string | null;
  from: PlainDate;
  until: PlainDate;
  grantedBy: string;
};

/** A time away. What is not current is suspended meanwhile and due days stand still; validity too, where `clock` says so. */
export const leaveClocks = ['due', 'due-and-validity'] as const;
export type Leave = { id: string; from: PlainDate; until: PlainDate | null; clock: (typeof leaveClocks)[number] };

/** An obligation as far as its due day is concerned. */
export type Due = { policy: string; requirement: string; occasion: string; dueOn: PlainDate; raisedOn?: PlainDate };

/** Everything dated that is on record of a person and that requirements read. */
export type DatedRecord = {
  occasions: readonly Occasion[];
  /** Occasions that do not count here, except to show that one was not the first of its kind. */
  elsewhere?: readonly Occasion[];
  completions: readonly Completed[];
  others?: readonly OtherEvidence[];
  exemptions?: readonly Exemption[];
  extensions?: readonly Extension[];
  leaves?: readonly Leave[];
  /** The obligations still open, when they are on record; without them due days are worked out from the rules. */
  open?: readonly Due[];
};

/** Where a day comes from: the rule, the event that set it off, an earlier period, or what somebody granted on top. */
export type Origin =
  | { by: 'rule'; policy: string; version: string; requirement: string }
  | { by: 'occasion'; id: string; on: PlainDate }
  | { by: 'evidence'; id: string; on: PlainDate }
  | { by: 'previous-period'; until: PlainDate }
  | { by: 'own-end'; id: string; until: PlainDate }
  | { by: 'leave'; id: string; days: number }
  | { by: 'extension'; id: string; from: PlainDate; grantedBy: string }
  | { by: 'exemption'; id: string; grantedBy: string };
