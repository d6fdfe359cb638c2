import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { PassThrough } from 'node:stream';
import { createGzip } from 'node:zlib';
import { contentTypes, listTextTypes, withCharset } from '../../src/hosting/content-types.ts';
import { getHeaderRules } from '../../src/hosting/headers.ts';

export interface Delivery {
  path: string;
  /** Of the body, as it went over the wire. */
  bytes: number;
  /** When its last byte left, in milliseconds since 1970. */
  end: number;
}

export interface CompressingServer {
  /** Without a slash at its end. */
  url: string;
  deliveries: Delivery[];
  close: () => Promise<void>;
}

/** Serves a site that was built for `/` as hosts do, with our headers and texts with gzip, and keeps account of what it sends. */
export async function serveCompressed(folder: string): Promise<CompressingServer> {
  const deliveries: Delivery[] = [];
  const rules = getHeaderRules('/');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname));
    const file = join(folder, path.endsWith('/') ? join(path, 'index.html') : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = contentTypes[extname(file).slice(1)] ?? 'application/octet-stream';
    const isCompressed = listTextTypes().includes(type);
    const headers = rules
      .filter(({ paths }) => paths.some((start) => path.startsWith(start)))
      .flatMap((rule) => rule.headers);
    response.writeHead(200, {
      ...Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value])),
      'content-type': withCharset(type),
      ...(isCompressed && { 'content-encoding': 'gzip' }),
    });
    let bytes = 0;
    const counted = new PassThrough();
    counted.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    response.on('finish', () => {
      deliveries.push({ path, bytes, end: Date.now() });
    });
    const source = createReadStream(file);
    (isCompressed ? source.pipe(createGzip()) : source).pipe(counted).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    deliveries,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
