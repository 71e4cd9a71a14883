// Runs in every page of the preview. The editor stands on another origin and can neither reload a page nor see how far it was read, so the page says
// when it is there and where it is, and does both when it is asked.

type Asked = { again?: true; to?: number | null };

const tell = (said: { here?: number; anew?: true; gone?: true }) => parent.postMessage({ path: location.pathname, ...said }, '*');

if (parent !== window) {
  history.scrollRestoration = 'manual';
  addEventListener('message', ({ source, data }: MessageEvent<Asked>) => {
    if (source !== parent) return;
    if (data.again) {
      tell({ anew: true });
      location.reload();
    }
    if (data.to === undefined) return;
    if (data.to !== null) scrollTo({ top: data.to, behavior: 'instant' });
    // Only from here on: a page that has just been made stands at its top, which is not where it was read.
    tell({ here: scrollY });
    addEventListener('scroll', () => tell({ here: scrollY }), { passive: true });
  });
  addEventListener('pagehide', () => tell({ gone: true }));
  tell({});
}
