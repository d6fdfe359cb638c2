/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight/types" />

declare module 'virtual:portraits' {
  /** By the path that profiles write, `../images/mentors/<file>`. See `src/build/portraits-plugin.ts`. */
  export const portraits: Readonly<Record<string, import('astro').ImageMetadata>>;
}
