import type { AstroIntegration } from 'astro';

export interface PageMaking {
  /** Where the site lives. */
  base: string;
  /** Called when the first page is about to be made. */
  onBegin: () => void;
  /** A page as it goes into the site; `path` from the root of the site, `/handbook/`. */
  finish: (html: string, path: string) => string;
  /** Called when all pages are written. Pictures and scripts are not yet there. */
  onMade: () => void;
}

/** Lets a build have a hand in each page before it is written, so that none has to be read and written again. */
export function createPageMaker({ base, onBegin, finish, onMade }: PageMaking): AstroIntegration {
  return {
    name: 'medmentors-page-maker',
    hooks: {
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((own) => ({
          ...own,
          getStaticPaths() {
            onBegin();
            return own.getStaticPaths();
          },
          async render(request, options) {
            const made = await own.render(request, options);
            const [response, rest] = made instanceof Response ? [made, {}] : [made.response, made];
            if (!response.headers.get('content-type')?.startsWith('text/html') || !response.body) return made;
            const path = `/${new URL(request.url).pathname.slice(base.length)}`;
            const { status, headers } = response;
            return { ...rest, response: new Response(finish(await response.text(), path), { status, headers }) };
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
