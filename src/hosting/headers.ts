import { openDataPaths } from '../mentors/open-data.ts';

/** One line that a host sends along with a page or file. */
export interface Header {
  name: string;
  value: string;
  /** For the person who looks after the site: one sentence, as the page about hosting prints it. */
  why: string;
}

/** The headers of some places of the site. */
export interface HeaderRule {
  /** For configurations that name their rules. */
  name: string;
  /** From the root of the site: a file, or a folder and all below it, with a slash at its end. */
  paths: readonly [string, ...string[]];
  headers: readonly Header[];
}

/** Folders in which a file gets a new name whenever its content changes. */
export const lastingFolders = ['/assets/', '/admin/decap/'] as const;

/**
 * What holds for every page, the editor among them. A browser keeps to this and to what the page itself says; what a page
 * may run and load stands in the page (`src/build/page-policy.ts`, for the editor `cms/site/policy.ts`): there it is true
 * for that page alone and not for the sum of all, hosts without headers have it too, and so has a page that is kept for
 * times without a connection. Here stands what a page cannot say, and what is the same everywhere.
 */
const pagePolicy = write('; ', ' ', {
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
  'object-src': "'none'",
});

/**
 * What scripts ask for (a run keeps the screen on and fills it, texts are copied), and what nothing here ever needs. Only
 * names that Chromium knows: it complains of all others.
 */
const permissions = write(', ', '=', {
  'clipboard-write': '(self)',
  fullscreen: '(self)',
  'screen-wake-lock': '(self)',
  accelerometer: '()',
  camera: '()',
  'display-capture': '()',
  geolocation: '()',
  gyroscope: '()',
  hid: '()',
  magnetometer: '()',
  microphone: '()',
  midi: '()',
  payment: '()',
  serial: '()',
  usb: '()',
});

const everywhere: readonly Header[] = [
  {
    name: 'Content-Security-Policy',
    value: pagePolicy,
    why: 'No other site can show these pages in a frame of its own, change where their links lead, or be sent what is written into a form.',
  },
  {
    name: 'Cross-Origin-Opener-Policy',
    // Not `same-origin`: the window in which an editor signs in could not report back.
    value: 'same-origin-allow-popups',
    why: 'A page that opens this site in a window cannot steer it. The window in which editors sign in still works.',
  },
  {
    name: 'Permissions-Policy',
    value: permissions,
    why: 'The site keeps the screen on, fills it, and copies text. Camera, microphone, place and the like are off for every page.',
  },
  {
    name: 'Referrer-Policy',
    // Also between pages of one host: the counseling service may share it, and keep count of where people come from.
    value: 'no-referrer',
    why: 'Nobody learns which page somebody came from: a link on the safety card leads on without saying so.',
  },
  {
    name: 'X-Content-Type-Options',
    value: 'nosniff',
    why: 'A browser takes each file for what the host says it is, and never runs one that is no script.',
  },
  {
    name: 'Cache-Control',
    // The worker that keeps pages must not be older than the site either.
    value: 'no-cache',
    why: 'A browser asks each time whether there is something newer, so that a profile is gone as soon as it is taken down.',
  },
];

/**
 * A promise for the whole host, and for a year. So it is made only where the site has a host to itself, and without
 * `includeSubDomains`: below a school’s name there are other machines, and some may still speak HTTP.
 */
export const transport: Header = {
  name: 'Strict-Transport-Security',
  value: 'max-age=31536000',
  why: 'For a year a browser comes back over HTTPS only. Left out under a path, where the host belongs to others too.',
};

const lasting: Header = {
  name: 'Cache-Control',
  value: 'public, max-age=31536000, immutable',
  why: 'Files in these folders get a new name when they change, so a browser may keep them for a year.',
};

const shared: Header = {
  name: 'Access-Control-Allow-Origin',
  value: '*',
  why: 'Other pages of the school may load the directory. Everything in these files is public.',
};

/**
 * Every header that a host should send: the one source of all configurations in this folder. A rule adds to those before
 * it; where both set the same header, the later one holds.
 *
 * @param base where the site lives, `/` or `/repository/`
 */
export function getHeaderRules(base: string): readonly [HeaderRule, ...HeaderRule[]] {
  return [
    { name: 'everywhere', paths: ['/'], headers: base === '/' ? [...everywhere, transport] : everywhere },
    { name: 'lasting', paths: lastingFolders, headers: [lasting] },
    { name: 'shared', paths: [openDataPaths.index, openDataPaths.schema, openDataPaths.script], headers: [shared] },
  ];
}

/** The same rules with the headers that each of them changes nothing about: for servers that let a rule replace others. */
export function getWholeRules(base: string): readonly HeaderRule[] {
  const [outer, ...inner] = getHeaderRules(base);
  return inner.map((rule) => ({ ...rule, headers: overrideHeaders(outer.headers, rule.headers) }));
}

function overrideHeaders(outer: readonly Header[], inner: readonly Header[]): Header[] {
  const names = new Set(inner.map(({ name }) => name));
  return [...outer.filter(({ name }) => !names.has(name)), ...inner];
}

function write(between: string, sign: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([name, value]) => name + sign + value)
    .join(between);
}
