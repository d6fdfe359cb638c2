import { splitFrontmatter } from '../files/frontmatter.ts';
import { listInFields, listInText } from '../outside-links/addresses.ts';
import { getHost, isOutside } from '../outside-links/outside.ts';
import { linksSchema, type LinkRecord } from '../schemas/links.ts';
import { getCasePath, getCases } from './cases.ts';
import { readContentFile } from './content-file.ts';
import { getHandbook, getHandbookPath } from './handbook.ts';
import { getHandoutPath, getHandouts } from './handouts.ts';
import { getKitPagePath, getKitPages } from './kits.ts';
import { getMentorPath, getMentors } from './mentors.ts';
import { getPages } from './pages.ts';
import { program, toText } from './program.ts';
import { getSessionPath, getSessions } from './sessions.ts';

/** A page of this site that leads to another; without a path, a setting that several pages show. */
export interface LinkingPage {
  title: string;
  path?: string;
}

/** A page of another site, and what is known of it. */
export interface ListedLink {
  address: string;
  record: LinkRecord | undefined;
  pages: LinkingPage[];
}

export interface LinkHost {
  host: string;
  links: ListedLink[];
}

/** Every page of other sites that published pages lead to, by host. */
export async function getLinkHosts(): Promise<LinkHost[]> {
  const known = linksSchema.parse(JSON.parse(readContentFile('content/links.json') ?? '{}'));
  const uses = await listUses();
  const outside = uses.filter(({ address }) => isOutside(address, program.website));
  const links = [...Map.groupBy(outside, ({ address }) => address)].map(([address, some]) => ({
    address,
    record: known[address],
    pages: [...new Map(some.map(({ page }) => [page.path, page])).values()],
  }));
  return [...Map.groupBy(links.toSorted(byAddress), ({ address }) => getHost(address))]
    .map(([host, some]) => ({ host, links: some }))
    .sort((a, b) => (a.host < b.host ? -1 : 1));
}

interface Use {
  address: string;
  page: LinkingPage;
}

async function listUses(): Promise<Use[]> {
  const [handbook, cases, kits, sessions, handouts, mentors, pages] = await Promise.all([
    getHandbook(),
    getCases(),
    getKitPages(),
    getSessions(),
    getHandouts(),
    getMentors(),
    getPages(),
  ]);
  return [
    ...handbook.flatMap((entry) => listOn(entry, entry.data.title, getHandbookPath(entry))),
    ...cases.flatMap((entry) => listOn(entry, entry.data.title, getCasePath(entry))),
    ...kits.flatMap((entry) => listOn(entry, entry.data.title, getKitPagePath(entry))),
    ...sessions.flatMap((entry) => listOn(entry, entry.data.title, getSessionPath(entry))),
    ...handouts.flatMap(({ entry }) => listOn(entry, entry.data.title, getHandoutPath(entry))),
    ...mentors.flatMap((entry) => listOn(entry, entry.data.name, getMentorPath(entry))),
    ...pages.flatMap((entry) => listOn(entry, entry.data.title, `/${entry.id}/`)),
    ...listInSettings(),
  ];
}

interface Linking {
  data: unknown;
  body?: string | undefined;
  filePath?: string | undefined;
}

function listOn({ data, body, filePath }: Linking, title: string, path: string): Use[] {
  const page = { title: toText(title), path };
  return [...listInFields(data), ...listInText(body ?? readBody(filePath))].map(({ address }) => ({ address, page }));
}

/** The text of an entry whose collection does not keep it. */
function readBody(file = ''): string {
  return splitFrontmatter(readContentFile(file) ?? '')?.body ?? '';
}

function listInSettings(): Use[] {
  const { contacts, crisis_lines, quick_exit, links } = program;
  const onCard = { title: 'Safety card', path: '/safety/' };
  return [
    ...listInFields([contacts, crisis_lines, quick_exit]).map(({ address }) => ({ address, page: onCard })),
    ...listInFields(links).map(({ address }) => ({ address, page: { title: 'Program settings' } })),
  ];
}

function byAddress(a: ListedLink, b: ListedLink): number {
  return a.address < b.address ? -1 : 1;
}
