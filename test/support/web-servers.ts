import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { installPackages } from './packages.ts';
import { writeNginx } from '../../src/hosting/nginx.ts';

/** A web server of the kind that schools have, with the site in a folder. */
export interface WebServer {
  /** For a browser: by a name, since pages are kept of no site on somebody’s own computer. With the base path. */
  url: string;
  /** The same for programs, which do not know that name. */
  address: string;
  close: () => Promise<void>;
}

export interface ServedFolder {
  /** A built site. */
  folder: string;
  /** What it was built for. */
  base: string;
}

/** Debian’s packages of all of them. */
const packages = ['nginx-light', 'apache2-bin'];

/** What is written for a server before it starts. */
interface Place {
  /** A folder of its own for everything that it writes. */
  home: string;
  /** The root of the host; the site lies in it as deep as its address goes. */
  root: string;
  port: number;
  base: string;
}

interface Kind {
  names: readonly string[];
  /** Starts it in the foreground. */
  getArguments: (config: string) => string[];
  writeConfig: (place: Place, program: string) => string;
}

const nginx: Kind = {
  names: ['nginx'],
  getArguments: (config) => ['-e', 'stderr', '-c', config],
  writeConfig: ({ home, root, port, base }) => `
${isRoot() ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${home}/pid;
error_log ${home}/errors;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((use) => `${use}_temp_path ${home}/${use};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    # What a host may have for other sites: it must not come in between.
    location ~ \\.(js|html|json)$ { return 418; }
${writeNginx({ base, host: 'mentors.localhost', root })}
  }
}
`,
};

const apache: Kind = {
  names: ['apache2', 'httpd'],
  getArguments: (config) => ['-D', 'FOREGROUND', '-f', config],
  // Its own list of types is empty, and it would keep files for a month: all that counts is what the site brings along.
  writeConfig: ({ home, root, port }, program) => `
ServerRoot "${home}"
ServerName mentors.localhost
Listen 127.0.0.1:${port}
PidFile "${home}/pid"
ErrorLog "${home}/errors"
LogLevel error
${isRoot() ? 'User #65534\nGroup #65534' : ''}
${['mpm_event', 'authz_core', 'dir', 'autoindex', 'mime', 'filter', 'deflate', 'setenvif', 'headers', 'expires', 'env']
  .map((name) => `LoadModule ${name}_module "${findModules(program)}/mod_${name}.so"`)
  .join('\n')}
TypesConfig /dev/null
ExpiresActive On
ExpiresDefault "access plus 1 month"
DocumentRoot "${root}"
<Directory "${root}">
  Options Indexes FollowSymLinks
  AllowOverride FileInfo Indexes Options=Indexes
  Require all granted
</Directory>
`,
};

export const serveWithNginx = (site: ServedFolder) => start(nginx, site);
export const serveWithApache = (site: ServedFolder) => start(apache, site);

async function start(kind: Kind, { folder, base }: ServedFolder): Promise<WebServer> {
  const program = await find(kind);
  const home = mkdtempSync(join(tmpdir(), 'medmentors-host-'));
  // Apache reads files as nobody.
  chmodSync(home, 0o755);
  const root = join(home, 'www');
  mkdirSync(dirname(join(root, base)), { recursive: true });
  symlinkSync(folder, join(root, base.replace(/\/$/, '')));
  const port = await findPort();
  const config = join(home, 'server.conf');
  writeFileSync(config, kind.writeConfig({ home, root, port, base }, program));
  const server = spawn(program, kind.getArguments(config), { stdio: ['ignore', 'ignore', 'inherit'] });
  // Also where a test never comes to its end.
  process.once('exit', () => server.kill());
  const address = `http://127.0.0.1:${port}${base}`;
  await waitFor(server, address);
  return {
    url: `http://mentors.localhost:${port}${base}`,
    address,
    async close() {
      await stop(server);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Debian’s is installed where it is missing. Throws with one sentence on what to do. */
async function find({ names }: Kind): Promise<string> {
  const found = lookFor(names);
  if (found) return found;
  console.log(`There is no ${names.join(' or ')} yet; installing one for the tests of hosts…`);
  await installPackages(packages);
  const installed = lookFor(names);
  if (installed) return installed;
  throw new Error(`There is no ${names.join(' or ')} to test with. Install it (on Debian ${packages.join(' and ')}).`);
}

function lookFor(names: readonly string[]): string | undefined {
  // Debian keeps servers where the PATH of a person need not lead.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function findModules(program: string): string {
  const places = ['../lib/apache2/modules', '../lib64/httpd/modules', '../libexec/apache2', '../lib/httpd/modules'];
  const found = places.map((place) => join(dirname(program), place)).find((place) => existsSync(place));
  if (!found) throw new Error(`The modules of ${program} are not where Debian, Red Hat or macOS have them.`);
  return found;
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** Until it answers. Throws where it has ended before: it has said why. */
async function waitFor(server: ChildProcess, address: string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error('The server has ended; its reason stands above.');
    const answer = await fetch(address).catch(() => undefined);
    if (answer) return;
    await setTimeout(50);
  }
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) resolve();
    server.once('exit', () => {
      resolve();
    });
    server.kill('SIGTERM');
  });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
