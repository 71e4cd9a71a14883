import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const renderer = /@astrojs\/markdoc\/components\/Renderer\.astro$/;
const making = /const ast = Markdoc[\s\S]*?const treeNode = await createTreeNode\(content\);/;

// The renderer of Markdoc parses and transforms a whole lesson for every request. It has no place for a cache, so it is wrapped as it is read.
/** Has every lesson transformed once, not at every request. Fails loudly where the renderer has come to be written otherwise. */
export const keptTrees = (): AstroIntegration => ({
  name: 'kept-trees',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      // Elsewhere content changes under a running server.
      if (command !== 'build') return;
      const keptTree = fileURLToPath(new URL('./kept-tree.ts', import.meta.url));
      const load = (id: string) => {
        if (!renderer.test(id)) return undefined;
        const source = readFileSync(id, 'utf8');
        const [made] = making.exec(source) ?? [];
        if (made === undefined)
          throw new Error(`The renderer of Markdoc is not written as expected: ${id}. See src/markdoc/kept-trees.ts.`);
        const body = made.replace('const treeNode = await', 'return');
        return source
          .replace(made, `const treeNode = await keptTree(stringifiedAst, config.variables, async () => {\n${body}\n});`)
          .replace('---\n', `---\nimport { keptTree } from ${JSON.stringify(keptTree)};\n`);
      };
      updateConfig({ vite: { plugins: [{ name: 'kept-trees', enforce: 'pre', load }] } });
    },
  },
});
