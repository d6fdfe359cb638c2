import type { ViteUserConfig } from 'astro';

/** A plugin of the Vite that Astro brings: the project has none of its own to take the type from. */
export type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;
