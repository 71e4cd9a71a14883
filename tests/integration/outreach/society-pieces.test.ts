import { describe, expect, it } from 'vitest';
import { describeSociety } from '#commands/outreach/describe-society.ts';
import { returnSocietyText, withdrawSocietyText } from '#commands/outreach/read-society-piece.ts';
import { fact, societyPage, societyPiece, societyReading, societyText, trainingProvider } from '#db/schema/index.ts';
import { piecesToFind } from '#queries/outreach/pieces-to-find.ts';
import { pieceShown, piecesShown, societiesShown } from '#queries/outreach/societies-shown.ts';
import { pieceAtDesk, piecesAtDesk, societiesFor } from '#queries/outreach/society-desk.ts';
import { value } from '../../support/event-world.ts';
import { pieceText, societyWorld } from '../../support/society-world.ts';

const refusal = (code: string) => ({ refusal: { code } });

describe('a society', () => {
  it('is described by its own people, under one address that stays', async () => {
    const { db, tell, providerId, citizen, one, writer, now } = await societyWorld();
    expect(await societiesShown(db)).toEqual([]);
    for (const actor of [citizen, one])
      expect(
        await describeSociety(db, { providerId, slug: 'mine', description: 'x', descriptionEn: null, website: null }, { actor, now }),
      ).toMatchObject(refusal('auth.forbidden'));
    expect(value(await tell())).toBe('test-society');
    const again = { providerId, slug: 'elsewhere', description: '新的介绍', descriptionEn: null, website: 'https://example.org/' };
    expect(value(await describeSociety(db, again, { actor: writer, now }))).toBe('test-society');
    expect(await describeSociety(db, { ...again, website: 'javascript:alert(1)' }, { actor: writer, now })).toMatchObject(
      refusal('outreach.website_unsafe'),
    );
    expect(await societiesShown(db)).toMatchObject([{ page: { description: '新的介绍', slug: 'test-society' } }]);
    expect((await societiesFor(db, citizen)).length).toBe(0);
  });

  it('is of the register: an institution that holds training of its own is none', async () => {
    const { db, providerId, writer, now } = await societyWorld();
    await db.update(trainingProvider).set({ kind: 'institution' });
    const given = { providerId, slug: 'x-y-z', description: 'x', descriptionEn: null, website: null };
    expect(await describeSociety(db, given, { actor: writer, now })).toMatchObject(refusal('shared.not_found'));
  });
});

describe('a piece of a society', () => {
  it('is refused with everything that is wrong with it at once, and needs a page of the society first', async () => {
    const { tell, begin, db } = await societyWorld();
    expect(await begin()).toMatchObject(refusal('outreach.no_page_yet'));
    value(await tell());
    const bad = await begin({
      ...{ lead: null, titleEn: 'Only a title', body: '<script>alert(1)</script>' },
      ...{ sourceTitle: ['无日期', ''], sourceAddress: ['', 'ftp://example.org'], sourceOn: ['', '2027-01-01'] },
    });
    if (bad.ok) throw new Error('It was taken.');
    const also = 'also' in bad.refusal ? (bad.refusal.also as { code: string; field?: string }[]) : [];
    expect([bad.refusal, ...also].map((one) => `${one.code} ${'field' in one ? one.field : ''}`)).toEqual([
      'outreach.half_written lead',
      'outreach.half_written leadEn',
      'outreach.half_written bodyEn',
      'outreach.half_written authorRoleEn',
      'outreach.half_written interestsEn',
      'outreach.not_taken body',
      'outreach.source_half sourceTitle',
      'outreach.source_half sourceTitle',
      'outreach.source_address sourceTitle',
      'outreach.source_day sourceTitle',
    ]);
    const nothing = { title: null, lead: null, body: null, authorRole: null, interests: null };
    expect(await begin({ ...nothing, sourceTitle: [''] })).toMatchObject(refusal('outreach.no_language'));
    expect(await db.$count(societyPiece)).toBe(0);
  });

  it('is changed and handed in by its writer alone, and not changed after that', async () => {
    const { tell, begin, write, submit, colleague, one, db } = await societyWorld();
    value(await tell());
    expect(await begin({}, one)).toMatchObject(refusal('auth.forbidden'));
    const pieceId = value(await begin());
    expect(await begin()).toMatchObject(refusal('outreach.address_taken'));
    expect(await write(pieceId, {}, colleague)).toMatchObject(refusal('outreach.not_your_draft'));
    expect(await submit(pieceId, colleague)).toMatchObject(refusal('outreach.not_your_draft'));
    value(await write(pieceId, { title: '改过的题目' }));
    value(await submit(pieceId));
    expect(await submit(pieceId)).toMatchObject(refusal('outreach.not_draft'));
    expect(await write(pieceId)).toMatchObject(refusal('outreach.open_already'));
    await expect(db.update(societyText).set({ body: '没有人读过的话' })).rejects.toThrow();
    expect(await piecesShown(db)).toEqual([]);
    expect(await pieceShown(db, 'test-society', 'first-piece')).toBeUndefined();
  });

  it('is published by two readers who wrote none of it; one is not enough, and the database says so too', async () => {
    const { db, waiting, pass, one, both, citizen, writer, newest } = await societyWorld();
    const pieceId = await waiting();
    for (const actor of [citizen, writer]) expect(await pass(pieceId, actor)).toMatchObject(refusal('auth.forbidden'));
    expect(await pass(pieceId, both)).toMatchObject(refusal('outreach.own_piece'));
    expect(await pieceAtDesk(db, pieceId, both)).toMatchObject({ reading: 'own-piece' });
    value(await pass(pieceId, one));
    expect(await pass(pieceId, one)).toMatchObject(refusal('outreach.read_already'));
    expect(await piecesShown(db)).toEqual([]);
    const textId = await newest(pieceId);
    await expect(db.update(societyText).set({ state: 'published' })).rejects.toThrow();
    // A row written past the command does not make its writer a reader.
    const forged = { id: 'f', textId, capacity: 'society' as const, readBy: `person:${writer.personId}`, readAt: new Date() };
    await db.insert(societyReading).values(forged);
    await expect(db.update(societyText).set({ state: 'published' })).rejects.toThrow();
    const { waiting: again, ...fresh } = await societyWorld();
    const other = await again();
    value(await fresh.pass(other, fresh.one));
    value(await fresh.pass(other, fresh.desk));
    const shown = await pieceShown(fresh.db, 'test-society', 'first-piece');
    expect(shown).toMatchObject({ text: { authorName: '张䶮', publishedOn: '2026-11-25' } });
    expect(shown?.readings.map(({ capacity }) => capacity)).toEqual(['society', 'desk']);
    expect((await piecesShown(fresh.db, { asked: '退出 权利' })).length).toBe(1);
    expect((await piecesShown(fresh.db, { asked: '䶮' })).length).toBe(1);
    expect(await piecesShown(fresh.db, { asked: '脑电' })).toEqual([]);
  });

  it('that is sent back says why to its writer and nobody else, and the next text begins from nothing read', async () => {
    const { db, waiting, pass, one, two, write, submit, newest, now } = await societyWorld();
    const pieceId = await waiting();
    value(await pass(pieceId, one));
    value(await returnSocietyText(db, { textId: await newest(pieceId), reason: '来源的日期不对' }, { actor: two, now }));
    expect(await pass(pieceId, two)).toMatchObject(refusal('outreach.not_waiting'));
    value(await write(pieceId, { title: '第二稿' }));
    value(await submit(pieceId));
    value(await pass(pieceId, two));
    expect(await piecesShown(db)).toEqual([]);
    expect(await piecesToFind(db)).toEqual([]);
    value(await pass(pieceId, one));
    expect((await pieceShown(db, 'test-society', 'first-piece'))?.history.length).toBe(1);
    expect(JSON.stringify(await db.select().from(fact))).not.toContain('来源的日期');
    expect(JSON.stringify(await db.select().from(fact))).not.toContain('张䶮');
  });

  it('is corrected in the open: it says what changed, two others read it, and the first text stays public until then', async () => {
    const { db, published, write, submit, pass, one, two, colleague, both } = await societyWorld();
    const pieceId = await published();
    expect(await write(pieceId, {}, colleague)).toMatchObject(refusal('outreach.change_needed'));
    value(await write(pieceId, { title: '更正后的题目', change: '改正了一个日期' }, colleague));
    value(await submit(pieceId, colleague));
    // Whoever wrote the first text does not read its correction either.
    expect(await pass(pieceId, both)).toMatchObject(refusal('outreach.own_piece'));
    value(await pass(pieceId, one, new Date('2026-12-01T02:00:00Z')));
    expect((await pieceShown(db, 'test-society', 'first-piece'))?.text.title).toBe(pieceText.title);
    expect((await piecesAtDesk(db, (await db.select().from(societyPiece))[0]?.providerId ?? ''))[0]).toMatchObject({
      isPublic: true,
      readings: 1,
    });
    value(await pass(pieceId, two, new Date('2026-12-01T02:00:00Z')));
    const shown = await pieceShown(db, 'test-society', 'first-piece');
    expect(shown?.text).toMatchObject({ title: '更正后的题目', change: '改正了一个日期', publishedOn: '2026-12-01' });
    expect(shown?.history.map(({ state }) => state)).toEqual(['replaced', 'published']);
    expect((await piecesShown(db))[0]).toMatchObject({ firstOn: '2026-11-25' });
  });

  it('that is taken back leaves its address and the reason, and is in no list', async () => {
    const { db, published, newest, one, citizen, now } = await societyWorld();
    const pieceId = await published();
    expect(await piecesToFind(db)).toMatchObject([{ society: 'test-society', slug: 'first-piece', title: pieceText.title }]);
    const take = (actor: typeof one) =>
      newest(pieceId).then((textId) => withdrawSocietyText(db, { textId, reason: '来源被撤稿' }, { actor, now }));
    expect(await take(citizen)).toMatchObject(refusal('auth.forbidden'));
    value(await take(one));
    expect(await take(one)).toMatchObject(refusal('outreach.withdrawn_already'));
    expect(await piecesShown(db)).toEqual([]);
    expect(await piecesToFind(db)).toEqual([]);
    expect((await pieceShown(db, 'test-society', 'first-piece'))?.text).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: '来源被撤稿',
    });
    await expect(db.delete(societyText)).rejects.toThrow();
    await expect(db.update(societyPiece).set({ slug: 'other' })).rejects.toThrow();
    expect(await db.$count(societyPage)).toBe(1);
  });
});
