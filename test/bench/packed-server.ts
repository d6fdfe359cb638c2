import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentTypes, listTextTypes, withCharset } from '../../src/hosting/content-types.ts';
import { getHeaderRules } from '../../src/hosting/headers.ts';

export interface PackedSite {
  /** Ends in a slash. */
  url: string;
  close: () => void;
}

/** Serves a site that was built for `/` to this computer as a host does: packed, with our headers. */
export async function servePacked(folder: string): Promise<PackedSite> {
  const rules = getHeaderRules('/');
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = contentTypes[extname(file).slice(1)] ?? 'application/octet-stream';
    const isPacked = listTextTypes().includes(type);
    const headers = rules
      .filter(({ paths }) => paths.some((start) => path.startsWith(start)))
      .flatMap((rule) => rule.headers);
    response.writeHead(200, {
      ...Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value])),
      'content-type': withCharset(type),
      ...(isPacked && { 'content-encoding': 'gzip' }),
    });
    response.end(isPacked ? gzipSync(readFileSync(file), { level: 9 }) : readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
