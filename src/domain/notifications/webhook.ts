import { z } from 'zod';
import { fault } from '../shared/fault.ts';

/** `signed`: JSON of each fact, for a program. The others are robots in a group of 企业微信, 钉钉 or 飞书, which are told counts in words. */
export const webhookKinds = ['signed', 'wecom', 'dingtalk', 'feishu'] as const;
export type WebhookKind = (typeof webhookKinds)[number];

export const deliveryStates = ['waiting', 'delivered', 'given_up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The facts that may leave the platform. Those that hold results of exams, file names or labels typed by people are not among them. */
export const offeredTypes = [
  'people.affiliation_started',
  'people.affiliation_changed',
  'people.affiliation_withdrawn',
  'progress.course_completed',
  'requirements.obligation_raised',
  'requirements.obligation_satisfied',
  'requirements.obligation_cancelled',
  'credentials.record_issued',
  'credentials.record_revoked',
  'credentials.record_superseded',
  'projects.member_added',
  'projects.member_left',
  'projects.clearance_answered',
] as const;
export type OfferedType = (typeof offeredTypes)[number];

/** A fact as it is told to a program: ids and no names. */
export type ToldFact = {
  id: number;
  at: string;
  type: OfferedType;
  about: string | null;
  institutionId: string;
  data: Record<string, unknown>;
};

/** How many facts of which type, for a group to read. */
export type Summary = { counts: Partial<Record<OfferedType, number>>; until: string };

export type DeliveryContent = { kind: 'fact'; fact: ToldFact } | { kind: 'summary'; summary: Summary };

/** Minutes to wait after the first, second … failed try; after the last of them it is given up. Platform default. */
export const retryMinutes = [1, 5, 30, 120, 720] as const;

/** When a delivery that has failed `attempts` times is tried again; null when it is given up. */
export const nextAttempt = (attempts: number, now: Date): Date | null => {
  const minutes = retryMinutes[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
};

/** A robot is given at most one summary in so long, so that an import of thousands is one line in the group. Platform default. */
export const summaryEveryMs = 3_600_000;

/** Where each provider has its robots. */
export const robotHosts: Record<Exclude<WebhookKind, 'signed'>, readonly string[]> = {
  wecom: ['qyapi.weixin.qq.com'],
  dingtalk: ['oapi.dingtalk.com'],
  feishu: ['open.feishu.cn', 'open.larksuite.com'],
};

export const WebhookForm = z.object({
  kind: z.enum(webhookKinds),
  label: z.string().trim().min(1).max(60),
  url: z
    .string()
    .trim()
    .max(500)
    .pipe(z.url({ protocol: /^https?$/, ...fault('not_in_form') })),
  secret: z.string().trim().max(200),
  types: z.array(z.enum(offeredTypes)).min(1),
});
export type WebhookForm = z.infer<typeof WebhookForm>;

export const WebhookActForm = z.object({ act: z.enum(['pause', 'resume', 'remove']) });
