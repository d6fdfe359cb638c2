import { existsSync, readFileSync } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyProject, getCopyRoot } from '../support/site-folder.ts';
import { generateContent } from './generated-content.ts';
import { measureNode, type Cost } from './measure-command.ts';
import { getMedian } from './median.ts';
import { getStockFile, writeStockProject } from './stock-project.ts';

export const phases = ['cold', 'warm', 'edit'] as const;
export type Phase = (typeof phases)[number];

/** A project that is built, ours or Starlight’s. */
interface Project {
  name: 'ours' | 'stock';
  root: string;
  /** What to start Node with, in `root`. */
  command: readonly string[];
  /** All that a build leaves, so that the next one is a first one. */
  leftovers: readonly string[];
  /** The page that is edited. */
  page: string;
}

export interface BuildTimes {
  /** Pages of the handbook beside the sample; 0 is the sample alone. */
  pages: number;
  phase: Phase;
  /** Medians of all runs. */
  ours: Cost;
  stock: Cost;
}

const projectRoot = join(import.meta.dirname, '..', '..');
const astro = join(projectRoot, 'node_modules/astro/bin/astro.mjs');

/** Writes both projects anew. They stay, with their sites in `dist/`. */
async function prepareProjects(pages: number): Promise<Project[]> {
  const root = await copyProject(getName('ours', pages), await generateContent(pages));
  await writeStockProject(root, getCopyRoot(getName('stock', pages)));
  return listProjects(pages);
}

function listProjects(pages: number): Project[] {
  const page = 'content/handbook/role/boundaries.md';
  return [
    {
      name: 'ours',
      root: getCopyRoot(getName('ours', pages)),
      command: readBuildScript(),
      leftovers: ['dist', '.cache', '.astro'],
      page,
    },
    {
      name: 'stock',
      root: getCopyRoot(getName('stock', pages)),
      command: [astro, 'build'],
      leftovers: ['dist', '.astro', 'node_modules'],
      page: getStockFile(page),
    },
  ];
}

/** What follows `node` in the script of `package.json`. */
function readBuildScript(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  return scripts.build.split(' ').slice(1);
}

function getName(name: Project['name'], pages: number): string {
  return `bench-${name}-${pages}`;
}

/**
 * Builds the sample and generated sites, ours and Starlight’s in turns: from nothing, again with nothing changed, and with a
 * sentence more on one page.
 *
 * @param sizes how many pages to add to the sample
 * @param runs how often each is built
 */
export async function benchBuilds(sizes: readonly number[], runs: number): Promise<BuildTimes[]> {
  const times: BuildTimes[] = [];
  for (const pages of sizes) {
    const projects = await prepareProjects(pages);
    const costs = { ours: makeLists(), stock: makeLists() };
    for (let run = 0; run < runs; run += 1)
      // Whoever was first is second in the next turn.
      for (const project of run % 2 === 0 ? projects : projects.toReversed())
        for (const phase of phases) costs[project.name][phase].push(await buildOnce(project, phase));
    for (const phase of phases)
      times.push({ pages, phase, ours: getMedians(costs.ours[phase]), stock: getMedians(costs.stock[phase]) });
  }
  return times;
}

/** Both sites with so many pages: as they were built last, or else built now. */
export async function getSites(pages: number): Promise<{ name: Project['name']; folder: string }[]> {
  const isThere = listProjects(pages).every(({ root }) => existsSync(join(root, 'dist/index.html')));
  if (!isThere) for (const project of await prepareProjects(pages)) await buildOnce(project, 'cold');
  return listProjects(pages).map(({ name, root }) => ({ name, folder: join(root, 'dist') }));
}

async function buildOnce({ root, command, leftovers, page }: Project, phase: Phase): Promise<Cost> {
  if (phase === 'cold') for (const name of leftovers) await rm(join(root, name), { recursive: true, force: true });
  if (phase === 'edit') await appendFile(join(root, page), '\nOne sentence more.\n');
  const cost = await measureNode(command, root, {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    // In the environment of this command, but a part of our build alone, which sets it itself.
    MIMALLOC_PURGE_DELAY: undefined,
    BASE_PATH: '/',
    SITE_URL: 'https://mentors.larkfield.example',
  });
  if (!existsSync(join(root, 'dist/index.html'))) throw new Error(`There is no site in ${root}.`);
  return cost;
}

function makeLists(): Record<Phase, Cost[]> {
  return { cold: [], warm: [], edit: [] };
}

function getMedians(costs: readonly Cost[]): Cost {
  return {
    seconds: getMedian(costs.map(({ seconds }) => seconds)),
    processorSeconds: getMedian(costs.map(({ processorSeconds }) => processorSeconds)),
    megabytes: getMedian(costs.map(({ megabytes }) => megabytes)),
  };
}
