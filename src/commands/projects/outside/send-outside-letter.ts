import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { account, institution, person, project, projectMember } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { MailNotSent, NoEmail } from '#domain/auth/refusals.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { env } from '#env';
import { outsideLetter } from '#i18n/letters/outside-letter.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { projectById } from '#queries/projects/project-by-id.ts';
import { writeInvitation } from '../../auth/invitations.ts';
import { record } from '../../record.ts';

type Asking = { actor: Actor; now: Date; post?: Post };

/**
 * Writes to somebody from outside where their place on a project is: to open an account or join with one they have, by a link that works once; or,
 * when they have joined, the address of the project.
 */
export const sendOutsideLetter = async (
  db: Database,
  membershipId: string,
  { actor, now, post = ours() }: Asking,
): Promise<Outcome<null, Forbidden | NotFound | NoEmail | MailNotSent>> => {
  const [row] = await db
    .select({ place: projectMember, name: person.name, email: person.email, title: project.title, home: institution })
    .from(projectMember)
    .innerJoin(person, eq(person.id, projectMember.personId))
    .innerJoin(project, eq(project.id, projectMember.projectId))
    .innerJoin(institution, eq(institution.id, project.institutionId))
    .where(eq(projectMember.id, membershipId));
  const found = row && (await projectById(db, row.place.projectId, dayOf(now)));
  if (!row || !found || row.place.organisation === null) return refused({ code: 'shared.not_found' });
  if (!mayOnProject(actor, 'projects.manage', found.place)) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
  const { personId, projectId, role } = row.place;
  const [own] = await db
    .select({ email: account.email, locale: account.locale })
    .from(account)
    .where(and(eq(account.personId, personId), isNull(account.closedAt)));
  const email = own?.email ?? row.email;
  if (email === null) return refused({ code: 'auth.no_email' });
  if (!(await post.isOpen())) return refused({ code: 'auth.mail_not_sent' });
  const link = await db.transaction(async (tx) => {
    if (own) return null;
    await record(tx, actor, now, [
      { type: 'auth.invited', about: personId, institutionId: found.institutionId, data: { purpose: 'claim' } },
    ]);
    return writeInvitation(tx, { personId, email, purpose: 'claim' }, now);
  });
  const { nameZh, nameEn } = row.home;
  const letter = outsideLetter(
    { name: row.name, locale: own?.locale ?? 'zh-CN', site: env.PUBLIC_URL },
    { institution: { 'zh-CN': nameZh, en: nameEn }, title: row.title, role, projectId, link },
  );
  const sent = await post.send({ to: email, ...letter });
  return sent.ok ? granted(null) : sent;
};
