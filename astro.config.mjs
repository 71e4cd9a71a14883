import markdoc from '@astrojs/markdoc';
import node from '@astrojs/node';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { contentGate } from './src/markdoc/content-gate.ts';
import { keptTrees } from './src/markdoc/kept-trees.ts';
import { searchIndex } from './src/markdoc/search-index.ts';

const publicUrl = new URL(process.env.PUBLIC_URL || 'http://127.0.0.1:4321');

// `markdoc.config.ts` is only looked for in the root; this has it looked for beside the tags it binds.
const markdocIn = (folder, options) => {
  const integration = markdoc(options);
  const setup = integration.hooks['astro:config:setup'];
  integration.hooks['astro:config:setup'] = (given) =>
    setup(Object.create(given, { config: { value: { ...given.config, root: new URL(folder, given.config.root) } } }));
  return integration;
};

export default defineConfig({
  site: publicUrl.href,
  output: 'static',
  adapter: node({ mode: 'middleware' }),
  cacheDir: './.astro/',
  session: false,
  trailingSlash: 'never',
  integrations: [react(), markdocIn('./src/markdoc/'), contentGate(), keptTrees(), searchIndex()],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  security: {
    allowedDomains: [{ hostname: publicUrl.hostname, protocol: publicUrl.protocol.replace(':', '') }],
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "manifest-src 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
