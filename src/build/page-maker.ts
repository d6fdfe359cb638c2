import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { posix } from 'node:path';
import { getFieldsKey, setFieldsKey, watchTexts } from '../content/page-texts.ts';

export interface PageMaking {
  /** Where the site lives. */
  base: string;
  /** Called when the first page is about to be made. */
  onBegin: () => void;
  /**
   * Puts a file into the site as the last one had it, if that can be. Else it is made.
   *
   * @param key what `getStaticPaths` said of it, or by what a page is known that is made of fields alone
   */
  take: (file: string, key: string) => boolean;
  /** Says that the next build cannot take this file. It was asked for before. */
  leave: (file: string) => void;
  /** A page as it goes into the site; `file` from the root of the site, `/handbook/index.html`. */
  finish: (html: string, file: string) => string;
  /** Puts it there; false where something has its name already. */
  write: (html: string, file: string) => boolean;
  /** Called when all pages are written. Pictures and scripts are not yet there. */
  onMade: () => void;
}

/** Lets a build have a hand in each page before it is written, so that none has to be read and written again. */
export function createPageMaker({ base, onBegin, take, leave, finish, write, onMade }: PageMaking): AstroIntegration {
  const keys = new Map<string, string>();
  let fieldsKey: string | undefined;
  return {
    name: 'medmentors-page-maker',
    hooks: {
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((own) => ({
          ...own,
          async getStaticPaths() {
            onBegin();
            setFieldsKey(undefined);
            const { value: paths, showsText } = await watchTexts(() => own.getStaticPaths());
            // Any page might show what was asked for here.
            fieldsKey = showsText ? undefined : getFieldsKey();
            for (const { pathname, route, cacheKey } of paths)
              if (cacheKey !== undefined) keys.set(toFile(pathname, route), cacheKey);
            return paths;
          },
          async render(request, options) {
            const address = decodeURI(new URL(request.url).pathname.slice(base.length));
            const file = toFile(address, options.routeData);
            const ownKey = keys.get(file);
            const key = ownKey ?? fieldsKey;
            // Astro writes nothing for an answer without a body.
            if (key !== undefined && take(file, key)) return new Response(null);
            // Whether it is made of fields alone is found out while it is made.
            const mayLeave = key !== undefined && ownKey === undefined;
            const { value: made, showsText } = await watchTexts(() =>
              own.render(request, { ...options, collectMetadata: mayLeave }),
            );
            if (mayLeave && (showsText || hasPictures(made))) leave(file);
            const [response, rest] = made instanceof Response ? [made, {}] : [made.response, made];
            if (!response.headers.get('content-type')?.startsWith('text/html') || !response.body) return made;
            const page = finish(await response.text(), file);
            // Astro would pack it into an answer, take it out again, and wait for the disk.
            if (write(page, file)) return new Response(null);
            // And it knows what to do and say where a file of `public/` has the name.
            const { status, headers } = response;
            return { ...rest, response: new Response(page, { status, headers }) };
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

/** Astro makes its pictures only together with the page. */
function hasPictures(made: Awaited<ReturnType<AstroPrerenderer['render']>>): boolean {
  if (made instanceof Response || !made.metadata) return true;
  const { staticImages, referencedImages = [] } = made.metadata;
  return staticImages.length > 0 || referencedImages.length > 0;
}

/** Where the answer goes; Astro gives addresses with or without slashes around them. */
function toFile(address: string, { type }: RouteData): string {
  const path = posix.join('/', address, type === 'page' ? 'index.html' : '.');
  // The one page that hosts look for by the name of its file.
  return path === '/404/index.html' ? '/404.html' : path.replace(/(?!^)\/$/, '');
}
