import type { Preferences } from './preferences.ts';
import type { WebhookKind } from './webhook.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type NotificationsFacts = {
  'notifications.preferences_changed': Omit<Preferences, 'refresh'> & {
    by: 'account' | 'letter';
    /** Facts from before it was a choice lack it. */
    refresh?: Preferences['refresh'];
  };
  'notifications.calendar_made': { feedId: string };
  'notifications.calendar_revoked': { feedId: string };
  'notifications.webhook_added': { webhookId: string; kind: WebhookKind };
  'notifications.webhook_paused': { webhookId: string };
  'notifications.webhook_resumed': { webhookId: string };
  'notifications.webhook_removed': { webhookId: string };
};
