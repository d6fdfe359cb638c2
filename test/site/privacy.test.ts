import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { listPublishedPages } from '../support/published-pages.ts';
import { readPromisedKeys } from '../support/promised-keys.ts';
import { listFiles } from '../support/site-folder.ts';

describe.each(inject('sampleSites'))('the site at $base', ({ folder }) => {
  it('tells no other host on which page somebody followed a link', () => {
    const telling = listPublishedPages(folder).filter((page) => {
      const html = readFileSync(join(folder, page), 'utf8');
      const [head = ''] = html.split('</head>');
      return !head.includes('<meta name="referrer" content="no-referrer"') || /referrerpolicy=/i.test(html);
    });
    expect(telling).toEqual([]);
  });

  it('publishes pictures that say nothing of the device, the place or the person who took them', async () => {
    const pictures = listFiles(folder).filter((file) => /\.(avif|gif|jpe?g|png|tiff?|webp)$/i.test(file));
    expect(pictures.some((file) => file.startsWith('assets/theo-lacombe'))).toBe(true);
    const telling = [];
    for (const picture of pictures) {
      const { exif, iptc, xmp, comments } = await sharp(join(folder, picture)).metadata();
      if (exif ?? iptc ?? xmp ?? comments) telling.push(picture);
    }
    expect(telling).toEqual([]);
  });
});

describe('the source of the site', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(astro|ts)$/.test(file))
    .map((file) => ({ file: file.replaceAll('\\', '/'), source: readFileSync(join('src', file), 'utf8') }));

  it('keeps what the page on privacy names, and nothing else', () => {
    const keys = files
      .flatMap(({ source }) => [...source.matchAll(/['`](medmentors:[a-z:]+)/g)])
      .map(([, key = '']) => key.replace(/:$/, ':…'));
    const named = readPromisedKeys().filter((key) => key.startsWith('medmentors:'));
    expect([...new Set(keys)].sort()).toEqual(named);
  });

  it('reaches the stores of a browser in one place only, but for the theme before there is that place, and for the worker', () => {
    const reaching = files
      .filter(({ source }) =>
        /\b(localStorage|sessionStorage|indexedDB|cookieStore)\b|document\.cookie|\bcaches\.(open|put|match)/.test(
          source,
        ),
      )
      .map(({ file }) => file);
    expect(reaching.sort()).toEqual([
      'components/site/kept.ts',
      'components/starlight/ThemeProvider.astro',
      'offline/search-copies.ts',
    ]);
  });
});
