import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { institution, statement } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { type NoTeam, type StatementContent, statementBasis, statementCodeFrom } from '#domain/credentials/statement.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import type { NotFound } from '#domain/refusals.ts';
import { canonical } from '#domain/shared/canonical.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { type Sign, signingKeys } from '#ports/signing-keys.ts';
import { digestOf } from '#queries/projects/digest-of.ts';
import { projectById } from '#queries/projects/project-by-id.ts';
import { teamStated } from '#queries/projects/team-stated.ts';
import { record } from '../record.ts';

/**
 * Freezes what an application for ethics review states of a team's training on a day: names, what each holds and what is missing. The text is
 * signed and never changes; what is learnt later goes into the next one. Returns its code.
 */
export const freezeStatement = (
  db: Database,
  { projectId, asOf }: { projectId: string; asOf: PlainDate },
  { actor, now, sign = signingKeys().sign }: { actor: Actor; now: Date; sign?: Sign },
): Promise<Outcome<string, Forbidden | NotFound | NoTeam>> =>
  db.transaction(async (tx) => {
    const found = await projectById(tx, projectId, dayOf(now));
    if (!found) return refused({ code: 'shared.not_found' });
    const { institutionId, number, title, funder } = found;
    if (!mayOnProject(actor, 'clearances.ask', found.place)) return refused({ code: 'auth.forbidden', permission: 'clearances.ask' });
    const [home] = await tx
      .select({ nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo })
      .from(institution)
      .where(eq(institution.id, institutionId));
    if (!home) throw new Error(`The project ${projectId} belongs to no institution.`);
    const members = await teamStated(tx, found, { asOf, knownAt: now });
    if (members.length === 0) return refused({ code: 'projects.no_team', field: 'asOf', asOf });

    const code = statementCodeFrom(crypto.getRandomValues(new Uint8Array(10)));
    const content: StatementContent = {
      code,
      basis: statementBasis,
      institution: home,
      project: { id: projectId, number, title, funder },
      asOf,
      knownAt: now.toISOString(),
      members,
    };
    await tx.insert(statement).values({
      code,
      projectId,
      asOf,
      knownAt: now,
      content,
      digest: digestOf(content),
      jws: sign(canonical(content), 'minglun-statement+json'),
      frozenBy: actorRef(actor),
    });
    await record(tx, actor, now, [
      { type: 'projects.statement_frozen', about: null, institutionId, data: { code, projectId, asOf, members: members.length } },
    ]);
    return granted(code);
  });
