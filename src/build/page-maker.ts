import type { AstroIntegration, RouteData } from 'astro';
import { posix } from 'node:path';

export interface PageMaking {
  /** Where the site lives. */
  base: string;
  /** Called when the first page is about to be made. */
  onBegin: () => void;
  /**
   * Puts a file into the site as the last one had it, if that can be. Else it is made.
   *
   * @param key what `getStaticPaths` said of it
   */
  take: (file: string, key: string) => boolean;
  /** A page as it goes into the site; `file` from the root of the site, `/handbook/index.html`. */
  finish: (html: string, file: string) => string;
  /** Called when all pages are written. Pictures and scripts are not yet there. */
  onMade: () => void;
}

/** Lets a build have a hand in each page before it is written, so that none has to be read and written again. */
export function createPageMaker({ base, onBegin, take, finish, onMade }: PageMaking): AstroIntegration {
  const keys = new Map<string, string>();
  return {
    name: 'medmentors-page-maker',
    hooks: {
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((own) => ({
          ...own,
          async getStaticPaths() {
            onBegin();
            const paths = await own.getStaticPaths();
            for (const { pathname, route, cacheKey } of paths)
              if (cacheKey !== undefined) keys.set(toFile(pathname, route), cacheKey);
            return paths;
          },
          async render(request, options) {
            const address = decodeURI(new URL(request.url).pathname.slice(base.length));
            const file = toFile(address, options.routeData);
            const key = keys.get(file);
            // Astro writes nothing for an answer without a body.
            if (key !== undefined && take(file, key)) return new Response(null);
            const made = await own.render(request, options);
            const [response, rest] = made instanceof Response ? [made, {}] : [made.response, made];
            if (!response.headers.get('content-type')?.startsWith('text/html') || !response.body) return made;
            const { status, headers } = response;
            return { ...rest, response: new Response(finish(await response.text(), file), { status, headers }) };
          },
          // Astro asks for this once the last page is written, and for nothing if that fails.
          collectStaticImages() {
            onMade();
            return Promise.resolve(new Map());
          },
        }));
      },
    },
  };
}

/** Where the answer goes; Astro gives addresses with or without slashes around them. */
function toFile(address: string, { type }: RouteData): string {
  const path = posix.join('/', address, type === 'page' ? 'index.html' : '.');
  return path.replace(/(?!^)\/$/, '');
}
