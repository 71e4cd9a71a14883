import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { orBlank } from '#domain/shared/blank.ts';
import { granted, refused } from '#domain/shared/outcome.ts';
import { type Door, errorsAt, submit } from '../../../src/actions/form.ts';

const schema = z.object({
  name: z.string().trim().min(1),
  email: z.string().pipe(z.email()),
  phone: orBlank(z.string().min(5)),
  topics: z.array(z.string()).min(1),
  password: z.string().min(10),
});

const doorWith = (fields: Record<string, string | string[]> | null, locale: 'zh-CN' | 'en' = 'en') => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields ?? {})) for (const one of [value].flat()) body.append(name, one);
  const response = { status: 200 };
  const request = new Request('http://127.0.0.1/x', fields ? { method: 'POST', body } : {});
  return { door: { request, response, locals: { locale, actor: null, now: new Date() } } as unknown as Door, response };
};

const accept = async () => granted('ok');

describe('a form', () => {
  it('says every fault at once and keeps all that was typed, passwords aside', async () => {
    const { door, response } = doorWith({ name: ' ', email: 'chen.example', phone: '12', password: 'short' });
    const answer = await submit(door, 'person', schema, accept);
    if (answer.done) throw new Error('it was accepted');
    expect(response.status).toBe(422);
    expect(new Set(answer.form.faults.map(({ field }) => field))).toEqual(new Set(['name', 'email', 'phone', 'topics', 'password']));
    expect(errorsAt(answer.form, 'password')).toEqual(['Too short. Please write at least 10 characters.']);
    expect(answer.form.typed).toEqual({ name: ' ', email: 'chen.example', phone: '12' });
  });

  it('reads a blank field that may be blank as absent', async () => {
    const { door } = doorWith({ name: '陈', email: 'a@b.example', phone: ' ', topics: ['one', 'two'], password: 'long enough!' });
    const answer = await submit(door, 'person', schema, async (given) => granted(given));
    expect(answer).toMatchObject({ done: true, value: { phone: null, topics: ['one', 'two'] } });
  });

  it('shows a refusal in words, with its own status', async () => {
    const { door, response } = doorWith({ name: '陈', email: 'a@b.example', topics: 'one', password: 'long enough!' }, 'zh-CN');
    const answer = await submit(door, 'person', schema, async () => refused({ code: 'auth.sign_in_needed' }));
    expect(answer).toMatchObject({ done: false, form: { faults: [{ message: '请先登录，再继续。' }] } });
    expect(response.status).toBe(401);
  });

  it('is left alone by a request that only reads, and by another form of the page', async () => {
    const reading = await submit(doorWith(null).door, 'person', schema, accept);
    const other = await submit(doorWith({ form: 'another' }).door, 'person', schema, accept);
    for (const answer of [reading, other]) expect(answer).toMatchObject({ done: false, form: { faults: [] } });
  });
});
