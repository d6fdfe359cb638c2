import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageFile from '../../package.json' with { type: 'json' };

interface Workflow {
  jobs: Record<string, { steps: { if?: string; run?: string; with?: Record<string, unknown> }[] }>;
}

const readWorkflow = (name: string) => parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as Workflow;

it('every host builds with the Node that the project brings along', () => {
  expect(readFileSync('.node-version', 'utf8').trim()).toBe(packageFile.devDependencies.node);
  for (const name of ['check', 'deploy']) {
    const steps = Object.values(readWorkflow(name).jobs).flatMap((job) => job.steps);
    const versions = steps.flatMap((step) => step.with?.['node-version-file'] ?? step.with?.['node-version'] ?? []);
    expect(versions, name).toEqual(['.node-version']);
  }
});

describe('a fork', () => {
  const upstream = "github.repository == 'medmentors/medmentors'";
  const elsewhere = "github.repository != 'medmentors/medmentors'";

  it('has its own content checked and built, and never the tests of the sample', () => {
    const steps = readWorkflow('check').jobs.test?.steps ?? [];
    const runs = (condition: string) =>
      steps.filter((step) => step.run && (step.if ?? condition) === condition).map(({ run }) => run);
    expect(runs(elsewhere)).toEqual(['npm ci', 'npm run check && npm run build']);
    expect(runs(upstream).at(-1)).toBe('npm test');
    expect(JSON.stringify(readWorkflow('deploy'))).not.toContain('npm test');
  });

  it('is built for where it will be published, with its whole history', () => {
    const steps = readWorkflow('deploy').jobs.build?.steps ?? [];
    expect(steps.find((step) => step.with?.['fetch-depth'] !== undefined)?.with?.['fetch-depth']).toBe(0);
    expect(readFileSync('netlify.toml', 'utf8')).toContain(
      '\n  command = "SITE_URL=$URL npm run build"\n  publish = "dist"\n',
    );
  });

  it('is asked of nobody but the host that its secret names', () => {
    const [step] = readWorkflow('rebuild').jobs.ask?.steps ?? [];
    expect(step?.run).toMatch(/if \[ -z "\$BUILD_HOOK" \]; then[\s\S]+exit 0\nfi\ncurl .+ "\$BUILD_HOOK"$/m);
  });
});
