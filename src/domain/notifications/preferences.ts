import { z } from 'zod';

export const switches = ['on', 'off'] as const;

/**
 * `confirmations`: letters that something was settled or issued. `weekends`: whether letters come on Saturdays and Sundays. `refresh`: whether
 * they say that something learnt can be refreshed.
 */
export const Preferences = z.strictObject({ confirmations: z.enum(switches), weekends: z.enum(switches), refresh: z.enum(switches) });
export type Preferences = z.infer<typeof Preferences>;

/** Platform defaults, until the person chooses. */
export const defaultPreferences: Preferences = { confirmations: 'on', weekends: 'on', refresh: 'on' };

// A box that is not ticked is not sent at all: a field of a form that may be there is a list.
const box = z.array(z.literal('on')).max(1);

export const PreferencesForm = z.object({ confirmations: box, quietWeekends: box, refresh: box });
export type PreferencesForm = z.infer<typeof PreferencesForm>;

/** What the boxes of the form mean. */
export const preferencesFrom = ({ confirmations, quietWeekends, refresh }: PreferencesForm): Preferences => ({
  confirmations: confirmations.length > 0 ? 'on' : 'off',
  weekends: quietWeekends.length > 0 ? 'off' : 'on',
  refresh: refresh.length > 0 ? 'on' : 'off',
});
