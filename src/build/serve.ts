import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface ServeOptions {
  folder: string;
  /** Where the site lives, `/` or `/repository/`. */
  base: string;
  port: number;
}

export interface RunningSite {
  /** With the base path, ends in a slash. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** How many ports are tried, one after the other. */
const tries = 20;

/** Serves a built site to this computer only. A taken port gives the next free one. */
export async function serveSite({ folder, base, port }: ServeOptions): Promise<RunningSite> {
  const server = createSiteServer(folder, base);
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

function createSiteServer(folder: string, base: string): Server {
  // `dev` reads the folder anew at each request, so that a rebuilt site shows without a restart.
  const files = sirv(folder, { dev: true });
  return createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, () => {
      const page = join(folder, '404.html');
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end(existsSync(page) ? readFileSync(page) : 'Not found');
    });
  });
}

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
