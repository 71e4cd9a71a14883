import { rateReflection } from '#commands/assessment/rate-reflection.ts';
import { levelsIn, ratingForm } from '#domain/assessment/rating.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { ItemOf } from '#domain/content/item.ts';
import { type Door, submit } from './form.ts';

type Asked = { taskId: string; item: ItemOf<'reflection'> };

export const rateAction = (door: Door, actor: Extract<Actor, { kind: 'person' }>, { taskId, item }: Asked) =>
  submit(door, 'rate', ratingForm(item), (given, { now }) =>
    rateReflection(door.locals.db, { taskId, levels: levelsIn(item, given), remark: given.remark }, { actor, now }),
  );
