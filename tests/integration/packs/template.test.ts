import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { handOutPack } from '#commands/packs/hand-out-pack.ts';
import { handOutTemplate, keepTemplate, withdrawTemplate } from '#commands/packs/keep-template.ts';
import { asked, packWorld, value } from '../../support/pack-world.ts';
import { partsOf } from '../../support/read-papers.ts';

const wordOf = async (...lines: string[]) =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({ sections: [{ children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })) }] }),
    ),
  );
const withPart = (bytes: Uint8Array, name: string, text: string) => zipSync({ ...unzipSync(bytes), [name]: strToU8(text) });

const templates = async () => {
  const world = await packWorld();
  const { db, institutionId, secretary } = world;
  const to = { institutionId, kind: 'inspection', locale: 'zh-CN' } as const;
  const by = { actor: secretary, now: asked };
  const keep = (file: Uint8Array | null) => keepTemplate(db, { ...to, file }, by);
  const document = async () => {
    const code = await world.order();
    await world.make();
    const { bytes } = value(await handOutPack(db, { code, format: 'docx' }, by));
    return { code, text: partsOf(bytes).get('word/document.xml')?.toString('utf8') ?? '' };
  };
  return { ...world, to, by, keep, document };
};

describe('a Word template', () => {
  it('is that of the platform until an institution puts its own in its place, and again when that is withdrawn', async () => {
    const { db, to, by, keep, document } = await templates();
    expect((await document()).text).not.toContain('本院抬头');
    value(await keep(await wordOf('本院抬头 {{code}}', '{{digest}}', '{{chapters}}', '院长签字：')));
    const own = await document();
    expect(own.text).toContain('本院抬头');
    expect(own.text).toContain(own.code);
    expect(own.text).toContain('院长签字：');
    expect(own.text).toContain('陈𬭎');
    value(await withdrawTemplate(db, to, by));
    expect((await document()).text).not.toContain('本院抬头');
  });

  it('that was downloaded and not changed may be uploaded again', async () => {
    const { db, to, by, keep } = await templates();
    value(await keep(value(await handOutTemplate(db, to, by))));
  });

  it('is refused with what is wrong: no Word document, macros, linked objects, marks that are missing or unknown', async () => {
    const { keep } = await templates();
    const code = async (file: Uint8Array | null) => {
      const kept = await keep(file);
      return kept.ok ? 'kept' : kept.refusal;
    };
    const good = await wordOf('{{code}}', '{{digest}}', '{{chapters}}');
    expect(await code(null)).toMatchObject({ code: 'packs.template_not_word' });
    expect(await code(strToU8('no archive at all'))).toMatchObject({ code: 'packs.template_not_word' });
    expect(await code(zipSync({ 'a.txt': strToU8('a') }))).toMatchObject({ code: 'packs.template_not_word' });
    expect(await code(withPart(good, 'word/vbaProject.bin', 'x'))).toMatchObject({ code: 'packs.template_macros' });
    const linked =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://elsewhere.example/t.dotm" TargetMode="External"/></Relationships>';
    expect(await code(withPart(good, 'word/_rels/settings.xml.rels', linked))).toMatchObject({ code: 'packs.template_macros' });
    expect(await code(await wordOf('{{code}}', '{{chapters}}', '{{sealOfTheState}}'))).toMatchObject({
      code: 'packs.template_marks',
      lacks: 'digest',
      strange: 'sealOfTheState',
    });
    expect(await code(new Uint8Array(5 * 1024 * 1024))).toMatchObject({ code: 'packs.template_too_large' });
    expect(await code(good)).toBe('kept');
  });

  it('is neither given to nor taken from somebody who may not make packs', async () => {
    const { db, to, as, keep } = await templates();
    const by = { actor: as('x', 'auditor'), now: asked };
    expect(await handOutTemplate(db, to, by)).toMatchObject({ ok: false });
    expect(await keepTemplate(db, { ...to, file: await wordOf('{{code}}') }, by)).toMatchObject({ ok: false });
    expect((await keep(await wordOf('{{code}} {{digest}}', '{{chapters}}'))).ok).toBe(true);
  });
});
