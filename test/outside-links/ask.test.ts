import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askAddress, type Answer } from '../../src/outside-links/ask.ts';
import { serveOther, type RunningServer } from '../support/other-site.ts';

/** How each page of a host on this computer answers, by its path. */
const pages: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/there': (_, response) => response.writeHead(200).end('A page'),
  '/gone': (_, response) => response.writeHead(404).end(),
  '/taken-away': (_, response) => response.writeHead(410).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/there' }).end(),
  '/moved-too': (_, response) => response.writeHead(308, { location: '/moved' }).end(),
  '/moved-then-elsewhere': (_, response) => response.writeHead(301, { location: '/elsewhere' }).end(),
  '/elsewhere': (_, response) => response.writeHead(302, { location: '/moved' }).end(),
  '/elsewhere-and-gone': (_, response) => response.writeHead(302, { location: '/gone' }).end(),
  '/moved-and-gone': (_, response) => response.writeHead(301, { location: '/gone' }).end(),
  '/circle': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
  '/to-an-app': (_, response) => response.writeHead(302, { location: 'myapp://open' }).end(),
  '/refused': (_, response) => response.writeHead(403).end(),
  '/sign-in': (_, response) => response.writeHead(401).end(),
  '/too-many': (_, response) => response.writeHead(429).end(),
  '/cloud': (_, response) => response.writeHead(503).end(),
  '/tired': (_, response) => response.writeHead(asked.length > 3 ? 200 : 500).end(),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/lies-to-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/head-moved': ({ method }, response) =>
    response.writeHead(method === 'HEAD' ? 405 : 301, { location: '/there' }).end(),
  '/hangs': () => undefined,
  '/breaks-off': (request) => request.socket.destroy(),
  '/never-ends': ({ method }, response) => {
    if (method === 'HEAD') return;
    response.writeHead(200);
    response.write('A');
  },
};

let host: RunningServer;
/** What was asked for, in order. */
let asked: string[] = [];
let pauses = 0;

beforeAll(async () => {
  host = await serveOther((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    pages[request.url ?? '']?.(request, response);
  });
});
afterAll(() => host.close());
beforeEach(() => {
  asked = [];
  pauses = 0;
});

const ask = (path: string, timeout = 400): Promise<Answer> =>
  askAddress(path.includes('://') ? path : host.url + path.slice(1), {
    fetch: globalThis.fetch,
    timeout,
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  });

describe('a page that is there', () => {
  it('is asked about once, without loading it', async () => {
    expect(await ask('/there')).toEqual({ kind: 'seen' });
    expect(asked).toEqual(['HEAD /there']);
  });

  it.each(['/no-head', '/lies-to-head'])(
    'is found at %s, where the host does not tell without sending it',
    async (path) => {
      expect(await ask(path)).toEqual({ kind: 'seen' });
      expect(asked).toEqual([`HEAD ${path}`, `GET ${path}`]);
    },
  );

  it('is found where the host does not answer before it is asked for all, and need not be read to its end', async () => {
    expect(await ask('/never-ends')).toEqual({ kind: 'seen' });
  });

  it('may be somewhere else for the time being', async () => {
    expect(await ask('/elsewhere')).toEqual({ kind: 'seen' });
  });

  it('is found on the second try, where the host had trouble at first', async () => {
    expect(await ask('/tired')).toEqual({ kind: 'seen' });
    expect(pauses).toBe(1);
  });
});

describe('a page that has moved for good', () => {
  it.each([
    ['/moved', 'there'],
    ['/moved-too', 'there'],
    ['/head-moved', 'there'],
    // Where it is only for now is not the address to write.
    ['/moved-then-elsewhere', 'elsewhere'],
  ])('says at %s where it is now', async (path, to) => {
    expect(await ask(path)).toEqual({ kind: 'moved', to: host.url + to });
  });

  it('keeps the place on it', async () => {
    expect(await ask('/moved#part-2')).toEqual({ kind: 'moved', to: `${host.url}there#part-2` });
  });
});

it.each(['/gone', '/taken-away', '/elsewhere-and-gone', '/moved-and-gone'])('a page is gone: %s', async (path) => {
  expect(await ask(path)).toMatchObject({ kind: 'gone', isReached: true });
  expect(pauses).toBe(0);
});

it('a page of a host that is not known is gone', async () => {
  const notFound = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
  const fetch = () => Promise.reject(new TypeError('fetch failed', { cause: notFound }));
  const asking = { fetch, timeout: 1, pause: () => Promise.resolve() };
  expect(await askAddress('https://no-such-host.org/', asking)).toEqual({
    kind: 'gone',
    why: 'there is no such host',
    isReached: false,
  });
});

describe('a host that does not answer programs', () => {
  it.each([
    ['/refused', 'does not answer programs (403)'],
    ['/sign-in', 'does not answer programs (401)'],
    ['/too-many', 'does not answer programs (429)'],
    ['/circle', 'leads from one address to the next without an end'],
    ['/to-an-app', 'leads to something that is no page'],
  ])('says nothing of the page at %s', async (path, why) => {
    expect(await ask(path)).toEqual({ kind: 'silent', why, isReached: true });
    expect(pauses).toBe(0);
  });

  it.each([
    ['/cloud', { why: 'has trouble (503)', isReached: true }],
    ['/hangs', { why: 'took too long', isReached: false }],
    ['/breaks-off', { why: 'broke off the connection', isReached: false }],
  ])('is asked once more: %s', async (path, answer) => {
    expect(await ask(path)).toEqual({ kind: 'silent', ...answer });
    expect(pauses).toBe(1);
  });

  it('may be one with whom no safe connection can be made', async () => {
    expect(await ask(`${host.url.replace('http:', 'https:')}there`)).toMatchObject({
      kind: 'silent',
      isReached: false,
    });
  });
});
