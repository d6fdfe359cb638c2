import { createRequire } from 'node:module';

/** Where `content/collections.ts` is: pages ask for this as well, from the folder in which they are bundled. */
declare const __COLLECTIONS__: string;

/** Read by Node itself. By way of Vite, which reads this file, all the schemas took a second of every build. */
const native = createRequire(__COLLECTIONS__)(__COLLECTIONS__) as typeof import('./content/collections.ts');

export const { collections } = native;
