import type { AstroPrerenderer } from 'astro';
import { describe, expect, it } from 'vitest';
import { createPageMaker } from '../../src/build/page-maker.ts';

const route = { routeData: {} } as Parameters<AstroPrerenderer['render']>[1];

/** Astro's way of making pages, with ours around it, and what happened in order. */
function wrap(response: Response, metadata?: object): { prerenderer: AstroPrerenderer; events: string[] } {
  const events: string[] = [];
  const maker = createPageMaker({
    base: '/base/',
    onBegin: () => events.push('begin'),
    finish(html, path) {
      events.push(path);
      return html.toUpperCase();
    },
    onMade: () => events.push('made'),
  });
  const own: AstroPrerenderer = {
    name: 'own',
    getStaticPaths() {
      events.push('paths');
      return Promise.resolve([]);
    },
    render: () =>
      Promise.resolve(metadata ? { response, metadata } : response) as ReturnType<AstroPrerenderer['render']>,
  };
  let prerenderer = own;
  const setPrerenderer = (make: unknown) => {
    prerenderer = (make as (own: AstroPrerenderer) => AstroPrerenderer)(own);
  };
  const hook = maker.hooks['astro:build:start'] as (options: unknown) => void;
  hook({ setPrerenderer });
  return { prerenderer, events };
}

const html = (text: string) =>
  new Response(text, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8', 'x-a': 'b' } });
const request = new Request('https://school.example/base/handbook/role/');

describe('a hand in each page', () => {
  it('finishes a page by its path from the root of the site, and leaves the rest of the answer as it is', async () => {
    const { prerenderer, events } = wrap(html('<p>a</p>'), { contentEntryKeys: ['x'] });
    const made = (await prerenderer.render(request, route)) as { response: Response; metadata: object };
    expect(await made.response.text()).toBe('<P>A</P>');
    expect(made.response.status).toBe(404);
    expect(made.response.headers.get('x-a')).toBe('b');
    expect(made.metadata).toEqual({ contentEntryKeys: ['x'] });
    expect(events).toEqual(['/handbook/role/']);
  });

  it('finishes a page without anything to say of it', async () => {
    const { prerenderer } = wrap(html('<p>a</p>'));
    const made = (await prerenderer.render(request, route)) as { response: Response };
    expect(await made.response.text()).toBe('<P>A</P>');
  });

  it.each([
    ['a file', new Response('{"a":1}', { headers: { 'content-type': 'application/json' } })],
    ['a file of no kind', new Response(new Uint8Array([1]))],
    ['a page without text', new Response(null, { headers: { 'content-type': 'text/html' } })],
  ])('leaves %s alone', async (_, response) => {
    const { prerenderer, events } = wrap(response);
    expect(await prerenderer.render(request, route)).toBe(response);
    expect(events).toEqual([]);
  });

  it('tells before the first page and after the last', async () => {
    const { prerenderer, events } = wrap(html('<p>a</p>'));
    await prerenderer.getStaticPaths();
    await prerenderer.render(request, route);
    expect(await prerenderer.collectStaticImages?.()).toEqual(new Map());
    expect(events).toEqual(['begin', 'paths', '/handbook/role/', 'made']);
  });
});
