import { z } from 'zod';

export const switches = ['on', 'off'] as const;

/** `confirmations`: letters that something was settled or issued. `weekends`: whether letters come on Saturdays and Sundays. */
export const Preferences = z.strictObject({ confirmations: z.enum(switches), weekends: z.enum(switches) });
export type Preferences = z.infer<typeof Preferences>;

/** Platform defaults, until the person chooses. */
export const defaultPreferences: Preferences = { confirmations: 'on', weekends: 'on' };

/** A box that is not ticked is not sent at all. */
const ticked = z
  .array(z.literal('on'))
  .max(1)
  .transform((values): 'on' | 'off' => (values.length > 0 ? 'on' : 'off'));

export const PreferencesForm = z.object({ confirmations: ticked, quietWeekends: ticked });
