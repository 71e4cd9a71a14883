import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addMaterial, removeMaterial } from '#commands/events/keep-material.ts';
import { addTrainer } from '#commands/events/keep-providers.ts';
import { register, unregister } from '#commands/events/register.ts';
import { eventMaterial } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { materialBytes } from '#domain/events/forms.ts';
import { eventPage } from '#queries/events/event-page.ts';
import { GET } from '../../../src/pages/api/events/files/[file].ts';
import { eventWorld, value } from '../../support/event-world.ts';

type Person = Extract<Actor, { kind: 'person' }>;
const pdf = (bytes = 64): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n${' '.repeat(Math.max(0, bytes - 14))}%%EOF`);

/** A workshop of one place, taken by the first; the second waits, the third has given up, the fourth never asked. */
const world = async () => {
  const made = await eventWorld(4);
  const { db, people, now, institutionId, as, admit, by } = made;
  const trainerId = await admit('讲者', '临床医学院', { startedOn: '2020-01-01', staffNumber: '7001' });
  const about = { kind: 'trainer' as const, name: '讲者', number: '7001', organisation: null, topics: [], qualification: '讲授审查实务' };
  const trainer = value(await addTrainer(db, { institutionId, ...about }, made.system));
  const eventId = await made.hold({ capacity: 1, trainerIds: [trainer] });
  const [comes, waits, gaveUp, stranger] = people as [Person, Person, Person, Person];
  for (const actor of [comes, waits, gaveUp]) value(await register(db, { eventId }, { actor, now }));
  value(await unregister(db, { eventId }, { actor: gaveUp, now }));
  const add = (given: Partial<Parameters<typeof addMaterial>[1]> = {}, actor: Actor = made.secretary) =>
    addMaterial(db, { eventId, kind: 'material', title: '讲义', link: null, file: pdf(), ...given }, { actor, now });
  const kept = async (kind: 'material' | 'sheet') => {
    value(await add({ kind }));
    const [row] = await db.select().from(eventMaterial).where(eq(eventMaterial.kind, kind));
    return row?.id ?? '';
  };
  const ask = (file: string, actor: Actor | null) => GET({ params: { file }, locals: { db, actor } } as never);
  const readers = { comes, waits, gaveUp, stranger, teaches: as(trainerId, 'learner'), holds: made.secretary, nobody: null };
  const statuses = async (file: string) =>
    Object.fromEntries(
      await Promise.all(Object.entries(readers).map(async ([who, actor]) => [who, (await ask(file, actor)).status] as const)),
    );
  return { ...made, ...readers, eventId, add, kept, ask, statuses, by };
};

describe('the material of an event', () => {
  it('is a file of a kind that is allowed, no larger than the limit, or a link; and nothing otherwise', async () => {
    const { db, add } = await world();
    const refusals = [
      [{ file: null, link: null }, 'events.material_needs_something'],
      [{ file: new TextEncoder().encode('<html><script>1</script>') }, 'events.file_kind'],
      // A program that calls itself a PDF, and a PDF that was cut short.
      [{ file: new Uint8Array([0x4d, 0x5a, 0x90, 0, 0x25, 0x50, 0x44, 0x46]) }, 'events.file_kind'],
      [{ file: pdf().subarray(0, 20) }, 'events.file_kind'],
      [{ file: pdf(materialBytes + 1) }, 'events.file_too_large'],
    ] as const;
    for (const [given, code] of refusals) expect(await add(given)).toMatchObject({ refusal: { code } });
    expect(await db.$count(eventMaterial)).toBe(0);
    value(await add({ file: pdf(materialBytes) }));
    value(await add({ file: null, link: 'https://reading.example/chapter' }));
    expect(await db.select().from(eventMaterial)).toMatchObject([
      { fileKind: 'pdf', fileSize: materialBytes, link: null },
      { fileKind: null, fileSize: null, link: 'https://reading.example/chapter' },
    ]);
  });

  it('is read by whoever has a place, teaches or holds it, and by nobody who waits, gave up, never asked or is signed out', async () => {
    const { db, kept, statuses, eventId, comes, waits, stranger, now } = await world();
    const id = await kept('material');
    expect(await statuses(id)).toEqual({ comes: 200, waits: 404, gaveUp: 404, stranger: 404, teaches: 200, holds: 200, nobody: 404 });
    const listed = async (actor: Person) => {
      const shown = await eventPage(db, eventId, { actor, now });
      return shown.ok ? shown.value.materials?.map((one) => one.title) : undefined;
    };
    expect([await listed(comes), await listed(waits), await listed(stranger)]).toEqual([['讲义'], undefined, undefined]);
  });

  it('that is a scanned sheet of signatures is read by those who hold or teach it alone', async () => {
    const { db, kept, statuses, eventId, comes, now } = await world();
    const id = await kept('sheet');
    expect(await statuses(id)).toEqual({ comes: 404, waits: 404, gaveUp: 404, stranger: 404, teaches: 200, holds: 200, nobody: 404 });
    const shown = await eventPage(db, eventId, { actor: comes, now });
    expect(shown.ok && shown.value.materials).toEqual([]);
  });

  it('is handed out to be kept and never opened within the site', async () => {
    const { kept, ask, comes } = await world();
    const answer = await ask(await kept('material'), comes);
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="material-\w{8}\.pdf"$/);
    expect(answer.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf());
  });

  it('is added and taken away by whoever holds or teaches it; then its file is gone', async () => {
    const { db, add, kept, ask, eventId, comes, teaches, holds, now } = await world();
    expect(await add({}, comes)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    value(await add({ title: '由讲者添加' }, teaches));
    const materialId = await kept('material');
    expect(await removeMaterial(db, { eventId, materialId }, { actor: comes, now })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    value(await removeMaterial(db, { eventId, materialId }, { actor: holds, now }));
    expect((await ask(materialId, holds)).status).toBe(404);
    expect(await removeMaterial(db, { eventId, materialId }, { actor: holds, now })).toMatchObject({
      refusal: { code: 'shared.not_found' },
    });
  });
});
