import type { APIRoute } from 'astro';

export const prerender = false;

/** Turns care view on or off where no script runs: sets the cookie and leads back to the page one came from. */
export const POST: APIRoute = async ({ request, cookies, redirect }) => {
  const form = await request.formData();
  const back = String(form.get('back') ?? '/');
  if (form.get('care') === 'on') cookies.set('care', 'on', { path: '/', maxAge: 31_536_000, sameSite: 'lax' });
  else cookies.delete('care', { path: '/' });
  return redirect(/^\/(?![/\\])/.test(back) ? back : '/', 303);
};
