import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is compared with, in exact versions; none of it belongs to the site, so it is installed beside it when somebody measures. */
const tools = { lighthouse: '13.5.0', astro: '7.3.5', '@astrojs/starlight': '0.42.4' };

/** A folder with the tools of the comparison; kept between runs. */
export const toolsIn = (folder: string): string => {
  if (!existsSync(join(folder, 'node_modules/lighthouse'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: tools }));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'inherit' });
  }
  return folder;
};

const htmlOf = (built: string, path: string): string => {
  const at = [join(built, path, 'index.html'), join(built, `${path}.html`)].find((file) => existsSync(file));
  if (!at) throw new Error(`The build has no page ${path}.`);
  return readFileSync(at, 'utf8');
};

/** What a page says, its pictures and controls with it, without our scripts and our heading, which Starlight writes itself. */
const contentOf = (html: string): { title: string; body: string } => {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const title = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1]?.replaceAll(/<[^>]+>/g, '') ?? '';
  const body = main
    .replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<h1\b[\s\S]*?<\/h1>/, '')
    .replaceAll(/\s*\n\s*/g, ' ');
  return { title: title.trim(), body: `<div>${body}</div>` };
};

/** Builds the same pages with Starlight as it comes, and returns where they are. */
export const starlightTwin = (folder: string, built: string, paths: readonly string[]): string => {
  for (const path of paths) {
    const { title, body } = contentOf(htmlOf(built, path));
    const file = join(folder, 'src/content/docs', `${path}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(title)}\n---\n\n${body}\n`);
  }
  mkdirSync(join(folder, 'public'), { recursive: true });
  cpSync(join(built, '_astro'), join(folder, 'public/_astro'), { recursive: true, filter: (file) => !/\.(js|css)$/.test(file) });
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
     export default { integrations: [starlight({
       title: '明伦', defaultLocale: 'root',
       locales: { root: { label: '简体中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } },
     })] };`,
  );
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
     import { docsLoader } from '@astrojs/starlight/loaders';
     import { docsSchema } from '@astrojs/starlight/schema';
     export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  );
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return join(folder, 'dist');
};
