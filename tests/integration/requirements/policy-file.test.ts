import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulateFile } from '#commands/requirements/simulate-file.ts';
import { refusalWords } from '#i18n/refusal-words.ts';
import { simulatedBefore } from '#queries/requirements/simulated-file.ts';
import { campus } from '../../support/campus.ts';

const shipped = readFileSync(new URL('../../../content/policies/onboarding/policy.yaml', import.meta.url), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a policy file that is worked out', () => {
  it('changes nothing where it says what is published, and is not kept', async () => {
    const { db, institutionId, as, now } = await campus();
    const asked = { institutionId, slug: 'onboarding', bytes: bytes(shipped) };
    const by = { actor: as('office', 'training_administrator'), now };
    expect(await simulateFile(db, asked, by)).toEqual({
      ok: false,
      refusal: { code: 'requirements.policy_file_changes_nothing', field: 'file' },
    });
  });

  it('tells every fault at once, with its place, in both languages', async () => {
    const { db, institutionId, system } = await campus();
    const broken = bytes(
      'title: { zh-CN: 测试, en: Test }\npublisher: { zh-CN: 测试, en: Test }\neditions:\n  - version: one\n    change: huge\n    requirements: []\n',
    );
    const answer = await simulateFile(db, { institutionId, slug: 'x', bytes: broken }, system);
    if (answer.ok) throw new Error('A broken file was worked out.');
    for (const locale of ['zh-CN', 'en'] as const) {
      const said = refusalWords(answer.refusal, locale);
      for (const place of ['editions[1].version', 'editions[1].from', 'editions[1].change']) expect(said).toContain(place);
      expect(said).not.toContain('{');
    }
    expect(await simulateFile(db, { institutionId, slug: 'x', bytes: bytes('a: [1') }, system)).toMatchObject({
      refusal: { code: 'requirements.policy_file_not_yaml' },
    });
  });

  it('says which people, by day, for whoever makes policies of the whole institution, and shows it again to them alone', async () => {
    const { db, institutionId, as, now, admit, complete } = await campus();
    const joined = await admit('甲', '临床医学院', { startedOn: '2026-11-20' });
    await admit('乙', '人工智能学院', { startedOn: '2026-11-20' });
    await complete(joined, 'gen-101', '2026-11-21');
    const later = shipped.replace(/course: gen-101/g, 'course: ai-101');
    const office = as('office', 'training_administrator');
    const answer = await simulateFile(db, { institutionId, slug: 'onboarding', bytes: bytes(later) }, { actor: office, now });
    if (!answer.ok) throw new Error(answer.refusal.code);
    expect(answer.value.simulation.looked).toBe(2);
    const [first] = answer.value.simulation.days;
    expect(first?.people.map(({ personId, changes }) => [personId, changes[0]?.before.state])).toEqual([[joined, 'met']]);
    expect(simulatedBefore(answer.value.key, office, now)?.slug).toBe('onboarding');
    expect(simulatedBefore(answer.value.key, as('other', 'training_administrator'), now)).toBeUndefined();
    const unit = as('unit', 'training_administrator', '医学部');
    expect(await simulateFile(db, { institutionId, slug: 'onboarding', bytes: bytes(later) }, { actor: unit, now })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    const unknown = bytes(shipped.replace(/course: gen-101/g, 'course: none-101'));
    expect(await simulateFile(db, { institutionId, slug: 'onboarding', bytes: unknown }, { actor: office, now })).toMatchObject({
      refusal: { code: 'requirements.policy_file_unknown_courses', courses: ['none-101'] },
    });
  });
});
