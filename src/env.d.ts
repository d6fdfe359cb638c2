/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight/types" />

declare module 'virtual:portraits' {
  /** Names of pictures by the path that profiles write, `../images/mentors/<file>`. See `src/build/portraits.ts`. */
  export const portraits: Readonly<Record<string, string>>;
}
