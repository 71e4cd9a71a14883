import { describe, expect, it } from 'vitest';
import { addMember } from '#commands/projects/add-member.ts';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { freezeStatement } from '#commands/projects/freeze-statement.ts';
import { ClearanceAnswer } from '#domain/requirements/clearance-answer.ts';
import { translator } from '#i18n/t.ts';
import { clearanceByReceipt } from '#queries/projects/clearance-by-receipt.ts';
import { projectPage } from '#queries/projects/project-page.ts';
import { statementByCode } from '#queries/projects/statement-by-code.ts';
import { findingWords } from '#ui/projects/finding-words.ts';
import { campus } from '../../support/campus.ts';
import { value } from '../../support/certify.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const withPart = async () => {
  const made = await campus();
  const { db, admit, complete, system, institutionId, now } = made;
  const project = { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null };
  const projectId = value(await createProject(db, project, system));
  const personId = await admit('林小满', '临床医学院', { startedOn: '2026-11-01' });
  value(await addMember(db, { projectId, personId, role: 'student', startedOn: '2026-11-20' }, system));
  const rule = {
    id: 'both',
    trigger: 'project',
    satisfiedBy: { allOf: [{ course: 'ai-101' }, { course: 'gen-101' }] },
    due: { before: 'joining' },
    validMonths: 12,
  };
  await publishPolicy(db, 'both', [{ from: '2026-11-01', rule }], now);
  const completionId = await complete(personId, 'ai-101', '2026-11-10');
  const ask = async () => value(await answerClearance(db, { project: projectId, person: personId }, system));
  return { ...made, projectId, personId, completionId, ask };
};

describe('a requirement of which a part is there', () => {
  it('is told on a receipt with what is there, until when, and what is missing', async () => {
    const { db, system, completionId, ask } = await withPart();
    const answer = ClearanceAnswer.parse(await ask());
    const one = answer.requirements.find(({ policy }) => policy === 'both');
    expect(one).toMatchObject({ met: false, held: [{ id: completionId, until: '2027-11-09' }], lacking: ['gen-101'] });
    const { held, courses } = value(await clearanceByReceipt(db, answer.receipt, system));
    expect(held.get(completionId)).toMatchObject({ completedOn: '2026-11-10' });
    expect(one && findingWords(one, courses, translator('zh-CN'))).toBe('只完成了一部分，还缺《科技伦理通识》。请本人补上，再核验一次。');
  });

  it('stays on the receipt as it was when the rest is learnt', async () => {
    const { db, system, personId, complete, ask } = await withPart();
    const answer = await ask();
    await complete(personId, 'gen-101', '2026-11-24');
    expect(value(await clearanceByReceipt(db, answer.receipt, system)).answer).toEqual(answer);
    expect((await ask()).requirements.find(({ policy }) => policy === 'both')).not.toHaveProperty('held');
  });

  it('is told in the matrix of the project and in a statement as on the receipt', async () => {
    const { db, system, projectId, ask } = await withPart();
    const { members, columns } = value(await projectPage(db, projectId, system));
    const shown = members[0]?.parts[columns.findIndex(({ policy }) => policy === 'both')];
    const code = value(await freezeStatement(db, { projectId, asOf: '2026-11-25' }, system));
    const { content } = value(await statementByCode(db, code, system));
    const stated = content.members[0]?.requirements.find(({ policy }) => policy === 'both');
    const told = (await ask()).requirements.find(({ policy }) => policy === 'both');
    expect(shown?.held).toEqual(stated?.held);
    expect(shown?.lacking).toEqual(told?.lacking);
    expect(shown?.held.map(({ validUntil }) => validUntil)).toEqual(told?.held?.map(({ until }) => until));
  });
});
