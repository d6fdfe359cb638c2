import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { createEditorHandler } from '../../cms/server/editor-handler.ts';
import type { Handler, ServerMode } from '../../cms/server/decap-server.ts';

export interface ServeOptions {
  folder: string;
  /** Where the site lives, `/` or `/repository/`. */
  base: string;
  port: number;
  /** Pages to show in the place of those in `folder`. */
  newer?: NewerPages;
  /** Lets the editor under `admin/` change the files at `root`. Left out, the site is served as it would be published. */
  editor?: { root: string; mode: ServerMode; env: Readonly<Record<string, string | undefined>> };
}

/** A site whose pages are whole, and whose search and worker are being made. */
export interface NewerPages {
  folder: string;
  /** From one request to the next: false once the folder is as good as gone. */
  areThere: () => boolean;
}

/** What is made last, and so is taken from the site before. */
const madeLast = /^\/(pagefind\/|sw\.js)/;

export interface RunningSite {
  /** With the base path, ends in a slash. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** How many ports are tried, one after the other. */
const tries = 20;

/** Serves a built site to this computer only. A taken port gives the next free one. */
export async function serveSite({ folder, newer, base, port, editor }: ServeOptions): Promise<RunningSite> {
  const answerEditor = editor && (await createEditorHandler({ ...editor, folder, base }));
  const server = createSiteServer({ folder, newer, base }, answerEditor);
  const taken = await listen(server, port, port === 0 ? 1 : tries);
  return {
    url: `http://localhost:${taken}${base}`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((cause) => {
          if (cause) reject(cause);
          else resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function createSiteServer(
  { folder, newer, base }: Pick<ServeOptions, 'folder' | 'newer' | 'base'>,
  editor: Handler = passOn,
): Server {
  // `dev` reads the folder anew at each request, so that a rebuilt site shows without a restart.
  const serveFrom = (from: string) => ({ from, files: sirv(from, { dev: true }) });
  const site = serveFrom(folder);
  const next = newer && serveFrom(newer.folder);
  return createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    editor(request, response, () => {
      const isNext = newer?.areThere() && !madeLast.test(request.url ?? '');
      const { from, files } = isNext && next ? next : site;
      files(request, response, () => {
        const page = join(from, '404.html');
        response
          .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
          .end(existsSync(page) ? readFileSync(page) : 'Not found');
      });
    });
  });
}

const passOn: Handler = (_request, _response, next) => {
  next();
};

async function listen(server: Server, port: number, left: number): Promise<number> {
  try {
    return await listenOn(server, port);
  } catch (cause) {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    if (!isTaken || left <= 1) throw cause;
    return listen(server, port + 1, left - 1);
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
