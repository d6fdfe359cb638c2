import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { describe, expect, inject, it } from 'vitest';
import type { EditorConfig } from '../../cms/config/editor-config.ts';
import type { EditorSite } from '../../cms/site/editor-site.ts';
import { listFiles } from '../support/site-folder.ts';

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

function readTags(path: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) });
  parser.end(readFileSync(path, 'utf8'));
  return tags;
}

describe.each(inject('sampleSites'))('the editor in the built site at $base', ({ base, folder }) => {
  const read = (file: string) => readFileSync(join(folder, 'admin', file), 'utf8');
  const files = listFiles(folder);

  it('is one page with all that it loads', () => {
    const version = (createRequire(import.meta.url)('decap-cms/package.json') as { version: string }).version;
    const own = files.filter((file) => file.startsWith('admin/') && !file.startsWith('admin/decap/'));
    expect(own.map((file) => file.slice('admin/'.length))).toEqual([
      'config.json',
      'editor.css',
      'editor.js',
      'index.html',
      'preview.css',
      'site.json',
    ]);
    expect(files).toContain(`admin/decap/${version}/decap-cms.js`);
    // The parts that Decap asks for by number.
    expect(files.filter((file) => /\/\d+\.decap-cms\.js$/.test(file)).length).toBeGreaterThan(50);
    expect(files.filter((file) => file.endsWith('.map') || /(^|[/.])cms\.js/.test(file))).toEqual([]);
  });

  it('loads nothing from elsewhere and runs no script that stands in the page', () => {
    const tags = readTags(join(folder, 'admin', 'index.html'));
    const addresses = tags.flatMap(({ name, attributes }) =>
      name === 'a' ? [] : [attributes.src, attributes.href, attributes['data-decap']].filter(Boolean),
    );
    expect(addresses).toEqual([
      `${base}brand/favicon.svg`,
      'editor.js',
      expect.stringMatching(/^decap\/[\d.]+\/decap-cms\.js$/),
    ]);
    expect(tags.filter(({ name, attributes }) => name === 'script' && !attributes.src)).toEqual([]);
    expect(tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on'))).toEqual(
      [],
    );
  });

  it('may call GitHub and nobody else', () => {
    const policy = readTags(join(folder, 'admin', 'index.html')).find(
      ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
    );
    expect(policy?.attributes.content?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob: https://avatars.githubusercontent.com",
      "connect-src 'self' blob: https://api.github.com https://www.githubstatus.com",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('signs in with GitHub, and knows where the site lives', () => {
    const config = JSON.parse(read('config.json')) as EditorConfig;
    expect(config.backend.name).toBe('github');
    expect(config.local_backend).toBeUndefined();
    expect((JSON.parse(read('site.json')) as EditorSite).base).toBe(base);
  });

  it('is not for search engines', () => {
    const robots = readTags(join(folder, 'admin', 'index.html')).find(({ attributes }) => attributes.name === 'robots');
    expect(robots?.attributes.content).toBe('noindex');
    expect(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')).not.toContain('/admin/');
  });

  it('is not in the search of the site', () => {
    const fragments = files
      .filter((file) => file.startsWith('pagefind/fragment/'))
      .map((file) => gunzipSync(readFileSync(join(folder, file))).toString('utf8'));
    expect(fragments.some((text) => text.includes('/mentors/theo-lacombe/'))).toBe(true);
    expect(fragments.filter((text) => text.includes('"url":"/admin/') || text.includes('Opening the editor'))).toEqual(
      [],
    );
  });

  it('is loaded by no other page', () => {
    const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('admin/'));
    expect(pages.length).toBeGreaterThan(50);
    const loaded = pages.flatMap((file) =>
      readTags(join(folder, file))
        .filter(({ name }) => name !== 'a')
        .flatMap(({ attributes }) => [attributes.src, attributes.href])
        .filter((address) => address !== undefined && /\/admin\/|decap/.test(address)),
    );
    expect(loaded).toEqual([]);
    const scripts = files.filter((file) => file.endsWith('.js') && !file.startsWith('admin/'));
    expect(scripts.filter((file) => /decap/i.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });

  it('has an entry for every page that says it can be edited', () => {
    const { collections } = JSON.parse(read('config.json')) as EditorConfig;
    const routes = files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => readTags(join(folder, file)))
      .flatMap(({ attributes }) => attributes.href?.split(`${base}admin/#/collections/`)[1] ?? [])
      .map((route) => route.split('/entries/'));
    expect(routes.length).toBeGreaterThan(40);
    const missing = routes.filter(([name, slug = '']) => {
      const collection = collections.find((candidate) => candidate.name === name);
      if (!collection) return true;
      return 'folder' in collection
        ? !existsSync(join(folder, '..', collection.folder, `${slug}.md`))
        : !collection.files.some((file) => file.name === slug);
    });
    expect(missing).toEqual([]);
  });
});
