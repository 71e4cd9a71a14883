import type { Tx } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type JudgeRow, judgesOf, type PanelRow, panelById } from '#queries/assessment/standards/panel-rows.ts';

/** The panel and one's own seat on it. Who is not on it learns nothing of it. */
export const ownSeat = async (tx: Tx, panelId: string, actor: Actor): Promise<Outcome<{ panel: PanelRow; judge: JudgeRow }, NotFound>> => {
  const panel = await panelById(tx, panelId);
  if (!panel || actor.kind !== 'person') return refused({ code: 'shared.not_found' });
  const judge = (await judgesOf(tx, panelId)).find(({ personId }) => personId === actor.personId);
  return judge ? granted({ panel, judge }) : refused({ code: 'shared.not_found' });
};
