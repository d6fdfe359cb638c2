import type { AstroPrerenderer, RouteData } from 'astro';
import { describe, expect, it } from 'vitest';
import { createPageMaker } from '../../src/build/page-maker.ts';
import { noteText, setFieldsKey } from '../../src/content/page-texts.ts';

const toRoute = (type: RouteData['type']) => ({ type }) as RouteData;
const page = { routeData: toRoute('page') };

const address = '/handbook/role/index.html';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Astro's way of making pages, with ours around it, and what happened in order. */
function wrap(
  response: Response,
  {
    metadata,
    paths = [],
    last = [],
    taken = [],
    onPaths,
    onRender,
  }: {
    metadata?: object;
    paths?: PathWithRoute[];
    last?: string[];
    /** Names that something in the site has already. */
    taken?: string[];
    onPaths?: () => void;
    onRender?: () => void;
  } = {},
): { prerenderer: AstroPrerenderer; events: string[]; site: Map<string, string> } {
  const events: string[] = [];
  const site = new Map<string, string>();
  const maker = createPageMaker({
    base: '/base/',
    onBegin: () => events.push('begin'),
    take(file, key) {
      events.push(`${file} by ${key}`);
      return last.includes(file);
    },
    leave(file) {
      events.push(`${file} left`);
    },
    finish(html, file) {
      events.push(file);
      return html.toUpperCase();
    },
    write(html, file) {
      if (taken.includes(file)) return false;
      site.set(file, html);
      return true;
    },
    onMade: () => events.push('made'),
  });
  const own: AstroPrerenderer = {
    name: 'own',
    getStaticPaths() {
      events.push('paths');
      onPaths?.();
      return Promise.resolve(paths);
    },
    render(_, { collectMetadata = false }) {
      onRender?.();
      events.push(...(collectMetadata ? ['asked for pictures'] : []));
      return Promise.resolve(metadata ? { response, metadata } : response) as ReturnType<AstroPrerenderer['render']>;
    },
  };
  let prerenderer = own;
  const setPrerenderer = (make: unknown) => {
    prerenderer = (make as (own: AstroPrerenderer) => AstroPrerenderer)(own);
  };
  const hook = maker.hooks['astro:build:start'] as (options: unknown) => void;
  hook({ setPrerenderer });
  return { prerenderer, events, site };
}

const html = (text: string) =>
  new Response(text, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8', 'x-a': 'b' } });
const request = new Request('https://school.example/base/handbook/role/');

describe('a hand in each page', () => {
  it('finishes a page by its path from the root of the site, and writes it, so that nothing is left for Astro to write', async () => {
    const { prerenderer, events, site } = wrap(html('<p>a</p>'));
    const made = (await prerenderer.render(request, page)) as Response;
    expect(made.body).toBeNull();
    expect(site).toEqual(new Map([[address, '<P>A</P>']]));
    expect(events).toEqual([address]);
  });

  it('leaves a page to Astro whose name something has already, with the rest of the answer as it is', async () => {
    const { prerenderer, site } = wrap(html('<p>a</p>'), { metadata: { contentEntryKeys: ['x'] }, taken: [address] });
    const made = (await prerenderer.render(request, page)) as { response: Response; metadata: object };
    expect(await made.response.text()).toBe('<P>A</P>');
    expect(made.response.status).toBe(404);
    expect(made.response.headers.get('x-a')).toBe('b');
    expect(made.metadata).toEqual({ contentEntryKeys: ['x'] });
    expect(site.size).toBe(0);
  });

  it.each([
    ['a file', new Response('{"a":1}', { headers: { 'content-type': 'application/json' } })],
    ['a file of no kind', new Response(new Uint8Array([1]))],
    ['a page without text', new Response(null, { headers: { 'content-type': 'text/html' } })],
  ])('leaves %s alone', async (_, response) => {
    const { prerenderer, events } = wrap(response);
    expect(await prerenderer.render(request, page)).toBe(response);
    expect(events).toEqual([]);
  });

  it('tells before the first page and after the last', async () => {
    const { prerenderer, events } = wrap(html('<p>a</p>'));
    await prerenderer.getStaticPaths();
    await prerenderer.render(request, page);
    expect(await prerenderer.collectStaticImages?.()).toEqual(new Map());
    expect(events).toEqual(['begin', 'paths', '/handbook/role/index.html', 'made']);
  });

  it.each([
    ['/handbook/role', 'page', '/base/handbook/role/', '/handbook/role/index.html'],
    ['/caf\u00e9/', 'page', '/base/caf%C3%A9/', '/caf\u00e9/index.html'],
    ['/', 'page', '/base/', '/index.html'],
    ['/kits/start/budget.docx', 'endpoint', '/base/kits/start/budget.docx', '/kits/start/budget.docx'],
  ] as const)('takes what has a key from the last site: %s', async (pathname, type, address, file) => {
    const route = toRoute(type);
    const { prerenderer, events } = wrap(html('<p>a</p>'), {
      paths: [{ pathname, route, cacheKey: 'k' }],
      last: [file],
    });
    await prerenderer.getStaticPaths();
    const made = await prerenderer.render(new Request(`https://school.example${address}`), { routeData: route });
    // Astro writes nothing then.
    expect((made as Response).body).toBeNull();
    expect(events).toEqual(['begin', 'paths', `${file} by k`]);
  });

  it.each([
    ['what the last site does not have', 'k', '/handbook/role/index.html by k'],
    ['what has no key', undefined, undefined],
  ])('makes %s', async (_, cacheKey, question) => {
    const { prerenderer, events, site } = wrap(html('<p>a</p>'), {
      paths: [{ pathname: '/handbook/role', route: page.routeData, cacheKey }],
      last: cacheKey === undefined ? ['/handbook/role/index.html'] : [],
    });
    await prerenderer.getStaticPaths();
    await prerenderer.render(request, page);
    expect(site.get(address)).toBe('<P>A</P>');
    expect(events.slice(2)).toEqual([...(question === undefined ? [] : [question]), '/handbook/role/index.html']);
  });
});

describe('a page without a key of its own', () => {
  const noPictures = { contentEntryKeys: [], staticImages: [], referencedImages: [] };
  const onPaths = () => {
    setFieldsKey('fields');
  };

  async function make(options: Parameters<typeof wrap>[1]) {
    const { prerenderer, events, site } = wrap(html('<p>a</p>'), { onPaths, metadata: noPictures, ...options });
    await prerenderer.getStaticPaths();
    const made = await prerenderer.render(request, page);
    expect((made as Response).body).toBeNull();
    return { events: events.slice(2), written: site.get(address) };
  }

  it('is known by the fields of the content', async () => {
    const { written, events } = await make({ last: [address] });
    expect(written).toBeUndefined();
    expect(events).toEqual([`${address} by fields`]);
  });

  it('can be taken next time where it shows nothing else', async () => {
    const { written, events } = await make({});
    expect(written).toBe('<P>A</P>');
    expect(events).toEqual([`${address} by fields`, 'asked for pictures', address]);
  });

  it.each([
    ['texts', { onRender: noteText }],
    ['pictures that Astro makes', { metadata: { ...noPictures, staticImages: [{}] } }],
    ['pictures that Astro puts into the site', { metadata: { ...noPictures, referencedImages: ['/a.webp'] } }],
    ['pictures, for all that Astro says', { metadata: undefined }],
  ])('is made anew next time where it shows %s', async (_, options) => {
    expect((await make(options)).events).toContain(`${address} left`);
  });

  it.each([
    ['pages say nothing of the fields', { onPaths: () => undefined }],
    [
      'texts were asked for before, of which any page may show something',
      {
        onPaths() {
          onPaths();
          noteText();
        },
      },
    ],
  ])('is made anew where %s', async (_, options) => {
    setFieldsKey('of the build before');
    expect((await make({ ...options, last: [address] })).events).toEqual([address]);
  });

  it('stays out of this where it has one', async () => {
    const { events } = await make({
      paths: [{ pathname: '/handbook/role', route: page.routeData, cacheKey: 'k' }],
      onRender: noteText,
    });
    expect(events).toEqual([`${address} by k`, address]);
  });

  it('is known by the file that hosts look for, if it is the one that they show in place of others', async () => {
    const { prerenderer, events } = wrap(html('<p>a</p>'), { onPaths, metadata: noPictures });
    await prerenderer.getStaticPaths();
    await prerenderer.render(new Request('https://school.example/base/404/'), page);
    expect(events.slice(2)).toEqual(['/404.html by fields', 'asked for pictures', '/404.html']);
  });
});
