import { randomBytes } from 'node:crypto';
import type { Locale } from '#domain/shared/locale.ts';
import { packages } from './packages.ts';
import { keyWords } from './words/keys.ts';
import { pageWords } from './words/page.ts';

export type PageGiven = { secret: string; preview: string; locale: Locale };

const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);

/** The editor's page, and the policy under which it runs: nothing from anywhere but the editor and the preview. */
export const editorPage = ({ secret, preview, locale }: PageGiven): { html: string; policy: string } => {
  const nonce = randomBytes(16).toString('base64url');
  const words = Object.fromEntries(Object.entries(pageWords).map(([key, said]) => [key, said[locale]]));
  const imports = Object.fromEntries(packages.map((name) => [name, `/modules/${name}.js`]));
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // The text field draws its marks as pictures in its own styles.
    'img-src data:',
    "connect-src 'self'",
    `frame-src ${preview}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const w = words as Record<keyof typeof pageWords, string>;
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${w.title}</title>
<link rel="stylesheet" href="/page/editor.css">
<script type="importmap" nonce="${nonce}">${inScript({ imports })}</script>
<script type="application/json" id="given">${inScript({ secret, preview, locale, nonce, words, keys: locale === 'en' ? {} : keyWords })}</script>
</head>
<body>
<header>
<h1>${w.title}</h1>
<p id="path"></p>
<p id="state" role="status"></p>
<button id="save" type="button" disabled>${w.save}</button>
<a id="language" href="/?lang=${locale === 'en' ? 'zh-CN' : 'en'}">${w.other}</a>
</header>
<main>
<nav aria-label="${w.files}"><label for="filter">${w.filter}</label><input id="filter" type="search" autocomplete="off"><button type="button" id="copy" disabled aria-describedby="copied">${w.copy}</button><p class="hint" id="copied" role="status"></p><div id="tree"></div></nav>
<section id="middle" aria-label="${w.text}">
<div id="conflict" role="alert" hidden><p>${w.conflict}</p><button type="button" id="theirs">${w.takeTheirs}</button> <button type="button" id="mine">${w.keepMine}</button></div>
<div id="palette" role="toolbar" aria-label="${w.insert}" hidden></div>
<div id="text"><p class="hint">${w.choose}</p></div>
<p class="hint">${w.keys}</p>
</section>
<section id="beside">
<div role="tablist" aria-label="${w.preview}">
<button role="tab" id="tab-preview" aria-controls="preview" aria-selected="true" type="button">${w.preview}</button>
<button role="tab" id="tab-form" aria-controls="form" aria-selected="false" type="button" tabindex="-1">${w.form}</button>
</div>
<div id="preview" role="tabpanel" aria-labelledby="tab-preview">
<p class="bar"><button type="button" id="again">${w.reload}</button> <a id="open" target="_blank" rel="noopener" hidden>${w.open}</a></p>
<p class="hint" id="not-shown" role="status" hidden>${w.notShown}</p>
<p class="hint" id="faulty" role="status" hidden>${w.faulty}</p>
<p class="hint" id="no-preview" hidden>${w.noPreview}</p>
<iframe id="frame" title="${w.preview}" hidden></iframe>
</div>
<div id="form" role="tabpanel" aria-labelledby="tab-form" hidden></div>
<section id="found" aria-labelledby="found-head"><h2 id="found-head">${w.findings}</h2><div id="findings"></div></section>
</section>
</main>
<script type="module" src="/page/main.ts"></script>
</body>
</html>
`;
  return { html, policy };
};
