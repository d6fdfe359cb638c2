import type { ServerResponse } from 'node:http';
import { readBuiltSite } from '../../src/build/built-site.ts';
import { readProgram } from '../../src/program/read.ts';
import type { Program } from '../../src/schemas/program.ts';
import { makeConfig } from '../config/make-config.ts';
import { localPolicy } from '../site/policy.ts';
import { readEditorSite } from '../site/read-editor-site.ts';
import { createApi } from './create-api.ts';
import type { Handler, ServerMode } from './decap-server.ts';
import { isOwnHost } from './guard.ts';

export interface EditorHandlerOptions {
  /** The folder that holds `content/`. */
  root: string;
  /** The built site. */
  folder: string;
  base: string;
  mode: ServerMode;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * Turns the editor of a built site into one that saves on this computer. Takes requests by their address from the root
 * of the site, and hands on whatever is not the editor’s.
 */
export async function createEditorHandler({ root, folder, base, mode, env }: EditorHandlerOptions): Promise<Handler> {
  const api = await createApi({ root, mode });
  return (request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path.startsWith('/admin/api/')) {
      request.url = path.replace('/admin', '');
      api(request, response, next);
      return;
    }
    // All that the page loads is beside it, which goes by the slash.
    if (path === '/admin') {
      response.writeHead(302, { location: `${base}admin/` }).end();
      return;
    }
    if (path.startsWith('/admin/')) response.setHeader('content-security-policy', localPolicy);
    const { host } = request.headers;
    const isData = path === '/admin/config.json' || path === '/admin/site.json';
    const program =
      isData && isOwnHost(host, request.socket.localPort ?? 0) ? readLastProgram(root, folder) : undefined;
    if (!program) {
      next();
      return;
    }
    const site = readEditorSite(root, { program, base, env, now: new Date() });
    // By the name under which the editor was opened: its own origin is all that it may call.
    const local = { url: `http://${host}${base}admin/api/v1`, mode };
    answer(
      response,
      path === '/admin/site.json' ? site : makeConfig({ program, base, handbook: site.handbook, local }),
    );
  };
}

/** The settings as they are now or, while they are broken, as they were at the last build. */
function readLastProgram(root: string, folder: string): Program | undefined {
  try {
    return readProgram(root);
  } catch {
    return readBuiltSite(folder)?.program;
  }
}

function answer(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}
