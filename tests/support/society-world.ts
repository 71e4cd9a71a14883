import { addProvider } from '#commands/events/keep-providers.ts';
import { describeSociety } from '#commands/outreach/describe-society.ts';
import { passSocietyText } from '#commands/outreach/read-society-piece.ts';
import { beginSocietyPiece, submitSocietyText, writeSocietyText } from '#commands/outreach/write-society-piece.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { SocietyTextGiven } from '#domain/outreach/society-piece.ts';
import { textsOf } from '#queries/outreach/society-desk.ts';
import { campus } from './campus.ts';
import { value } from './event-world.ts';

export const pieceText: SocietyTextGiven = {
  ...{
    title: '知情同意，为什么要能退出',
    lead: '一句话：退出是权利。',
    body: '第一段。\n\n- 一条\n- 两条',
    authorRole: '理事',
    interests: '无',
  },
  ...{ titleEn: null, leadEn: null, bodyEn: null, authorRoleEn: null, interestsEn: null, authorName: '张䶮' },
  ...{ sourceTitle: ['一份文件'], sourceAddress: ['https://example.org/a'], sourceOn: ['2026-11-01'], change: null, changeEn: null },
};

/** A campus with a society, two who write for it, two who read for it, and the desk of the platform. */
export const societyWorld = async () => {
  const made = await campus();
  const { db, institutionId, now } = made;
  const person = async (name: string, role: Parameters<typeof made.as>[1]) =>
    made.as(await made.admit(name, '医学部', { startedOn: '2020-01-01' }), role);
  const [writer, colleague] = [await person('张䶮', 'society_editor'), await person('李某', 'society_editor')];
  const [one, two] = [await person('甲某', 'piece_reader'), await person('乙某', 'piece_reader')];
  const citizen = await person('林一', 'learner');
  const desk: Actor = {
    ...(await person('平台', 'learner')),
    grants: [{ role: 'platform_administrator', institutionId: null, unitId: null }],
  };
  // Whoever holds both roles at the society.
  const both: Actor = {
    ...writer,
    grants: [...writer.grants, { role: 'piece_reader', institutionId, unitId: null }],
  };
  const provider = { institutionId, kind: 'society' as const, nameZh: '测试学会（演示）', nameEn: 'Test society (demo)' };
  const providerId = value(await addProvider(db, provider, made.system));
  const tell = () =>
    describeSociety(
      db,
      { providerId, slug: 'test-society', description: '我们是谁。', descriptionEn: null, website: null },
      { actor: writer, now },
    );
  const begin = (given: Partial<SocietyTextGiven> & { slug?: string } = {}, actor: Actor = writer) =>
    beginSocietyPiece(db, { providerId, slug: 'first-piece', ...pieceText, ...given }, { actor, now });
  const write = (pieceId: string, given: Partial<SocietyTextGiven> = {}, actor: Actor = writer) =>
    writeSocietyText(db, { pieceId, ...pieceText, ...given }, { actor, now });
  const submit = (pieceId: string, actor: Actor = writer) => submitSocietyText(db, { pieceId }, { actor, now });
  const newest = async (pieceId: string) => (await textsOf(db, pieceId))[0]?.id ?? '';
  const pass = async (pieceId: string, actor: Actor, at = now) =>
    passSocietyText(db, { textId: await newest(pieceId) }, { actor, now: at });
  const waiting = async (): Promise<string> => {
    value(await tell());
    const pieceId = value(await begin());
    value(await submit(pieceId));
    return pieceId;
  };
  const published = async (): Promise<string> => {
    const pieceId = await waiting();
    value(await pass(pieceId, one));
    value(await pass(pieceId, desk));
    return pieceId;
  };
  return {
    ...made,
    writer,
    colleague,
    one,
    two,
    citizen,
    desk,
    both,
    providerId,
    tell,
    begin,
    write,
    submit,
    pass,
    newest,
    waiting,
    published,
  };
};
