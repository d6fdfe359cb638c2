import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';
import { copyProject, firstSite, runCommand } from './site-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromiumPath: string;
    /** The sample program, built twice: for the root of a host and for a base path. */
    sampleSites: { base: string; folder: string }[];
  }
}

/** Finds a browser and builds the sample program once for all tests that read it. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromiumPath', await findChromium());
  project.provide(
    'sampleSites',
    await Promise.all([buildSample('/', firstSite), buildSample('/larkfield-mentors/', 'sample-base')]),
  );
}

async function buildSample(base: string, name: string): Promise<{ base: string; folder: string }> {
  const root = await copyProject(name);
  const { status, output } = await runCommand('build', root, {
    BASE_PATH: base,
    SITE_URL: 'https://mentors.larkfield.example',
  });
  if (status !== 0) throw new Error(`The sample program does not build:\n${output}`);
  return { base, folder: `${root}/dist` };
}
