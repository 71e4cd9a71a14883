import type { Reader } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { may, type Permission } from '#domain/auth/permission.ts';
import { type Draft, type DraftStory, wholeItems } from '#domain/bank/draft-case.ts';
import { type Missing, missingIn } from '#domain/bank/missing.ts';
import { isOwnId } from '#domain/bank/own-id.ts';
import type { BankRefusal } from '#domain/bank/refusals.ts';
import type { ItemAct, ItemState } from '#domain/bank/states.ts';
import { actRules, judgeAct } from '#domain/bank/workflow.ts';
import type { Item } from '#domain/content/item.ts';
import { type Finding, lintItem } from '#domain/content/lint-item.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { newestEdition } from '../content/editions.ts';
import { shippedItems } from './bank-entries.ts';
import { findingsOf } from './findings-of.ts';
import { ownItemById, type StepShown } from './own-item.ts';
import { readerOf } from './readable.ts';

export type ItemPage = {
  id: string;
  exam: string;
  content: Draft | Item;
  /** The items that it consists of, once all are whole. */
  whole: Item[];
  /** What they ask about, of a case set. */
  story: DraftStory | null;
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

type By = { actor: Extract<Actor, { kind: 'person' }>; now: Date };

/** An item of the bank with all that its page says: an own one for whoever may see its institution's bank, a shipped one for whoever may see any. */
export const bankItem = async (
  db: Reader,
  id: string,
  { actor, now }: By,
): Promise<Outcome<ItemPage, Forbidden | NotFound | BankRefusal>> => {
  if (!isOwnId(id)) return shipped(db, id, { actor, now });
  const found = await ownItemById(db, id, { actor, permission: 'items.read', now });
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
  return granted({
    id,
    exam,
    content: newest.content,
    whole: missing.length === 0 ? wholeItems(newest.content, id) : [],
    story: newest.content.type === 'case' ? newest.content : null,
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

const shipped = async (db: Reader, id: string, { actor, now }: By): Promise<Outcome<ItemPage, NotFound | BankRefusal>> => {
  const entry = (await shippedItems(db)).find((one) => one.id === id);
  if (!entry) return refused({ code: 'shared.not_found' });
  const item = entry.item as Item;
  const mayRead = await readerOf(db, actor, now);
  if (!(await mayRead({ id, exam: entry.exam, use: item.use }))) return refused({ code: 'bank.keys_closed' });
  const stories = (await newestEdition(db, 'exam', entry.exam))?.snapshot.vignettes ?? [];
  const story = stories.find((one) => one.id === item.vignette) ?? null;
  return granted({ id, exam: entry.exam, content: item, whole: [item], story, missing: [], findings: lintItem(item), own: null });
};
