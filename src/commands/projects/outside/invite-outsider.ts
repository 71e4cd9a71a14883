import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { account, affiliation, institution, person, project, projectMember } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { MailNotSent, NoEmail } from '#domain/auth/refusals.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import type { NewOutsider, OutsideRefusal } from '#domain/projects/outside/proof.ts';
import { overlaps, type ProjectRefusal } from '#domain/projects/project.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { searchKeys } from '#ports/pinyin.ts';
import { projectById } from '#queries/projects/project-by-id.ts';
import { advanceLearner } from '../../progress/advance-learner.ts';
import { record } from '../../record.ts';
import { sendOutsideLetter } from './send-outside-letter.ts';

type Asking = { actor: Actor; now: Date; post?: Post };
type Refused = Forbidden | NotFound | ProjectRefusal | OutsideRefusal | MailNotSent | NoEmail;

const isHere = async (tx: Tx, email: string, institutionId: string, day: PlainDate): Promise<boolean> => {
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(affiliation, eq(affiliation.personId, person.id))
    .leftJoin(account, and(eq(account.personId, person.id), isNull(account.closedAt)))
    .where(
      and(or(eq(person.email, email), eq(account.email, email)), eq(affiliation.institutionId, institutionId), lastsTo(affiliation, day)),
    )
    .limit(1);
  return found !== undefined;
};

/** Somebody whom this institution had on a project from outside before; nobody else is found by an address that somebody typed. */
const outsideBefore = async (tx: Tx, email: string, institutionId: string): Promise<string | undefined> => {
  const here = tx.select({ id: project.id }).from(project).where(eq(project.institutionId, institutionId));
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(projectMember, and(eq(projectMember.personId, person.id), isNotNull(projectMember.organisation)))
    .where(and(eq(person.email, email), isNull(person.mergedInto), inArray(projectMember.projectId, here)))
    .limit(1);
  return found?.id;
};

/**
 * Puts somebody from outside on a project, with what is needed of them and no more: a name, an address, where they work, their role and days. The
 * project binds them from the first day, and a letter leads them to their account and to this project alone. Returns the membership's id.
 */
export const inviteOutsider = async (
  db: Database,
  given: NewOutsider,
  { actor, now, post = ours() }: Asking,
): Promise<Outcome<string, Refused>> => {
  if (!(await post.isOpen())) return refused({ code: 'auth.mail_not_sent' });
  const added = await db.transaction(async (tx): Promise<Outcome<string, Refused>> => {
    const { projectId, name, email, organisation, role, startedOn, finishedOn } = given;
    const found = await projectById(tx, projectId, dayOf(now));
    if (!found) return refused({ code: 'shared.not_found' });
    if (!mayOnProject(actor, 'projects.manage', found.place)) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
    const { institutionId } = found;
    if (finishedOn !== null && finishedOn < startedOn)
      return refused({ code: 'projects.ends_before_start', field: 'finishedOn', startedOn });
    if (startedOn < found.startedOn || (found.finishedOn !== null && found.finishedOn < startedOn))
      return refused({ code: 'projects.outside_project', field: 'startedOn', startedOn: found.startedOn, finishedOn: found.finishedOn });
    if (await isHere(tx, email, institutionId, dayOf(now))) return refused({ code: 'projects.outsider_is_here', field: 'email' });

    const before = await outsideBefore(tx, email, institutionId);
    const places = before
      ? await tx
          .select()
          .from(projectMember)
          .where(and(eq(projectMember.projectId, projectId), eq(projectMember.personId, before)))
      : [];
    const same = places.find((place) => overlaps(place, { startedOn, finishedOn }));
    if (same) return refused({ code: 'projects.already_member', field: 'personId', startedOn: same.startedOn });
    const personId = before ?? crypto.randomUUID();
    if (!before) {
      const [home] = await tx.select({ isDemo: institution.isDemo }).from(institution).where(eq(institution.id, institutionId));
      await tx.insert(person).values({ id: personId, name, email, isDemo: home?.isDemo ?? false, createdAt: now, ...searchKeys(name) });
    }
    const id = crypto.randomUUID();
    await tx.insert(projectMember).values({ id, projectId, personId, role, startedOn, finishedOn, organisation });
    await record(tx, actor, now, [
      { type: 'projects.member_added', about: personId, institutionId, data: { projectId, role, startedOn, finishedOn, membershipId: id } },
    ]);
    await advanceLearner(tx, personId, now, actor);
    return granted(id);
  });
  if (!added.ok) return added;
  const sent = await sendOutsideLetter(db, added.value, { actor, now, post });
  return sent.ok ? added : sent;
};
