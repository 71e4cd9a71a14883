import type { Reader } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { may, type Permission } from '#domain/auth/permission.ts';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import { type Missing, missingIn } from '#domain/bank/missing.ts';
import { isOwnId } from '#domain/bank/own-id.ts';
import type { ItemAct, ItemState } from '#domain/bank/states.ts';
import { actRules, judgeAct } from '#domain/bank/workflow.ts';
import { Item } from '#domain/content/item.ts';
import { type Finding, lintItem } from '#domain/content/lint-item.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { shippedItems } from './bank-entries.ts';
import { findingsOf } from './findings-of.ts';
import { ownItemById, type StepShown } from './own-item.ts';

export type ItemPage = {
  id: string;
  exam: string;
  content: DraftItem | Item;
  /** The same, once it is whole. */
  item: Item | null;
  missing: Missing[];
  findings: Finding[];
  own: {
    institutionId: string;
    origin: string;
    number: number;
    state: ItemState;
    /** An earlier version that stays in service meanwhile. */
    inService: number | null;
    steps: (StepShown & { number: number })[];
    acts: ItemAct[];
    mayEdit: boolean;
    mayBegin: boolean;
  } | null;
};

/** An item of the bank with all that its page says: an own one for whoever may see its institution's bank, a shipped one for whoever may see any. */
export const bankItem = async (
  db: Reader,
  id: string,
  actor: Extract<Actor, { kind: 'person' }>,
): Promise<Outcome<ItemPage, Forbidden | NotFound>> => {
  if (!isOwnId(id)) return shipped(db, id);
  const found = await ownItemById(db, id, { actor, permission: 'items.read' });
  if (!found.ok) return found;
  const { item, versions, steps } = found.value;
  const [newest] = versions;
  const { institutionId, exam, origin } = item;
  const missing = missingIn(newest.content);
  const findings = await findingsOf(db, { id, exam, institutionId, content: newest.content });
  const inService = versions.find(({ state }) => state === 'live' || state === 'suspended');
  const holds = (permission: Permission) => may(actor, permission, { institutionId });
  // Whether a remark was given and whether something is missing is said when the button is pressed; here it is who may, and at which step.
  const mayTake = (act: ItemAct) => {
    const { needs, from } = actRules[act];
    const version = needs === 'items.manage' && inService && from.includes(inService.state) ? inService : newest;
    const history = steps.filter(({ versionId }) => versionId === version.id);
    return (
      holds(needs) &&
      judgeAct(act, { state: version.state, history, missing: 0, blockedBy: [] }, { personId: actor.personId, remark: '-' }).ok
    );
  };
  const parsed = missing.length === 0 ? Item.safeParse({ ...newest.content, id }) : null;
  return granted({
    id,
    exam,
    content: newest.content,
    item: parsed?.success ? parsed.data : null,
    missing,
    findings,
    own: {
      institutionId,
      origin,
      number: newest.number,
      state: newest.state,
      inService: inService && inService.id !== newest.id ? inService.number : null,
      steps: steps.map((step) => ({ ...step, number: versions.find((version) => version.id === step.versionId)?.number ?? 0 })).reverse(),
      acts: (Object.keys(actRules) as ItemAct[]).filter(mayTake),
      mayEdit: newest.state === 'draft' && holds('items.write'),
      mayBegin: ['live', 'suspended', 'retired'].includes(newest.state) && holds('items.write'),
    },
  });
};

const shipped = async (db: Reader, id: string): Promise<Outcome<ItemPage, NotFound>> => {
  const entry = (await shippedItems(db)).find((one) => one.id === id);
  if (!entry) return refused({ code: 'shared.not_found' });
  const item = entry.item as Item;
  return granted({ id, exam: entry.exam, content: item, item, missing: [], findings: lintItem(item), own: null });
};
