import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { formatReport } from '../../src/checks/report.ts';
import { generateContent, getPlantedPaths } from './generated-content.ts';
import { plantedPages } from './planted-pages.ts';

const count = 20;

it('makes the same pages every time, fit for the site beside the sample', async () => {
  const content = await generateContent(count);
  expect(await generateContent(count)).toEqual(content);
  expect(Object.keys(content).filter((file) => file.startsWith('content/handbook/'))).toHaveLength(count);

  const root = mkdtempSync(join(tmpdir(), 'medmentors-generated-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const part of ['content', 'src/content/i18n']) cpSync(part, join(root, part), { recursive: true });
  for (const [file, text] of Object.entries(content)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const problems = await checkContent(root, { env: {}, now: new Date() });
  expect(formatReport(problems)).toBe('No problems found.');
});

it('plants each page that a query must find, once and where it says', async () => {
  const content = await generateContent(count);
  const paths = getPlantedPaths(count);
  for (const [i, { title, heading, sentence }] of plantedPages.entries()) {
    const text = String(content[`content${paths[i]?.slice(0, -1)}.md`]);
    expect(text).toContain(`title: ${title}\n`);
    expect(text).toContain(`## ${heading}\n\n${sentence}`);
    expect(Object.values(content).filter((other) => other.includes(`title: ${title}\n`))).toHaveLength(1);
  }
});
