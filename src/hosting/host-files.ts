import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeHtaccess } from './apache.ts';
import { writeWebConfig } from './iis.ts';
import { writePagesHeaders } from './pages-headers.ts';

/** What hosts read from the folder itself, by the names they know. nginx reads nothing there. */
const hostFiles = {
  _headers: writePagesHeaders,
  '.htaccess': writeHtaccess,
  'web.config': writeWebConfig,
} as const;

/**
 * Adds to a built site what tells its host which headers to send, whichever it is.
 *
 * @param folder the built site
 * @param base where it lives
 */
export function writeHostFiles(folder: string, base: string): void {
  for (const [name, write] of Object.entries(hostFiles)) writeFileSync(join(folder, name), write(base));
}
