import { eq } from 'drizzle-orm';
import { applyToPool, confirmApplication } from '#commands/participation/apply-to-pool.ts';
import { drawRepresentatives } from '#commands/participation/draw-representatives.ts';
import { judgeApplicant } from '#commands/participation/judge-applicant.ts';
import { poolApplicant } from '#db/schema/index.ts';
import type { NewDraw } from '#domain/participation/draw-forms.ts';
import type { PoolApplication } from '#domain/participation/pool.ts';
import { value } from './event-world.ts';
import { mailbox } from './mailbox.ts';
import { talkWorld } from './talk-world.ts';

export const application = (contact: string, given: Partial<PoolApplication> = {}): PoolApplication => ({
  ...{ contact, name: null, ageBand: '25-34', district: 'haidian', field: 'none', sex: null, conflict: 'none' },
  ...{ interests: ['ai'], languages: ['mandarin'], record: null, consent: 'yes' },
  ...given,
});

/** The world of a public consultation with a pool that people apply to by mail. */
export const poolWorld = async () => {
  const made = await talkWorld();
  const { db, host, institutionId, on } = made;
  const post = mailbox();
  const first = on('2026-12-01');
  let address = 0;
  const apply = (contact: string, given: Partial<PoolApplication> = {}, now = first) => {
    address += 1;
    return applyToPool(db, { application: application(contact, given), locale: 'zh-CN', address: `10.0.0.${address}` }, { now, post });
  };
  const lastTo = (contact: string, path: string) => {
    const letter = post.letters.findLast(({ to, text }) => to === contact && text.includes(path));
    return new RegExp(`${path}/([\\w.-]+)`).exec(letter?.text ?? '')?.[1] ?? '';
  };
  const idOf = async (contact: string) => (await db.select().from(poolApplicant).where(eq(poolApplicant.contact, contact)))[0]?.id ?? '';
  const admit = async (contact: string, given: Partial<PoolApplication> = {}) => {
    value(await apply(contact, given));
    const { receipt } = value(await confirmApplication(db, { token: lastTo(contact, '/talk/pool/confirm') }, first));
    value(await judgeApplicant(db, { applicantId: await idOf(contact), verdict: 'accept', ground: null }, { actor: host, now: first }));
    return receipt;
  };
  const asking: NewDraw = {
    ...{ institutionId, title: '脑电数据论证会', titleEn: null, purpose: '听专家讲，再提问，两小时。', purposeEn: null },
    ...{ seats: 2, strata: ['sex'], basis: 'equal', interested: 'leave-out', answerBy: '2026-12-10', neededOn: '2026-12-20' },
  };
  const draw = (given: Partial<NewDraw> = {}, actor = host) =>
    drawRepresentatives(db, { ...asking, ...given }, { actor, now: on('2026-12-02'), seed: 7 });
  return { ...made, post, first, apply, lastTo, idOf, admit, asking, draw };
};
