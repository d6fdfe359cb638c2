import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The folder of the project: pages ask for this as well, from the folder in which they are bundled. */
declare const __ROOT__: string;

const file = join(__ROOT__, 'src', 'content', 'collections.ts');

/** Read by Node itself. By way of Vite, which reads this file, all the schemas took a second of every build. */
const native = createRequire(file)(file) as typeof import('./content/collections.ts');

export const { collections } = native;
