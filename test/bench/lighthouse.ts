import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { join } from 'node:path';
import { findChromium } from '../support/chromium.ts';
import { pageBudgets } from '../support/page-budgets.ts';
import { copyProject, runCommand } from '../support/site-folder.ts';
import { serveCompressed } from './compressing-server.ts';

/** What Lighthouse says of a page, as on a middling phone with a slow connection. */
interface Verdict {
  path: string;
  /** Of 100, in the order of `categories`. */
  scores: number[];
  /** Milliseconds until the largest thing on the screen is drawn, and in which the page could not answer. */
  lcp: number;
  tbt: number;
  /** How much moved by itself. */
  cls: number;
  kilobytes: number;
  /** What is not perfect, by Lighthouse’s own names. */
  findings: string[];
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Asks search engines to leave it out, on purpose. Lighthouse takes that for a mistake, so that it is not asked about it. */
const isPrivate =
  /^\/(404\.html|offline|safety\/pocket|mentors\/face-book|training\/record|handbook\/cases\/print)\/?|\/run\/$/;

const root = await copyProject('lighthouse');
const { status, output } = await runCommand('build', root, {
  BASE_PATH: '/',
  SITE_URL: 'https://mentors.larkfield.example',
});
if (status !== 0) throw new Error(`The sample program does not build:\n${output}`);

const chosen = process.argv.slice(2);
const paths = pageBudgets.map(({ path }) => path).filter((path) => chosen.length === 0 || chosen.includes(path));
const site = await serveCompressed(join(root, 'dist'));
const chrome = await launch({
  chromePath: await findChromium(),
  chromeFlags: ['--headless', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
console.log('Lighthouse, mobile preset. A star: the page asks search engines to leave it out, which is not counted.\n');
console.log('perf a11y best  seo   LCP ms  TBT ms    CLS     KB  page');
const worse: Verdict[] = [];
try {
  for (const path of paths) {
    const verdict = await judge(path);
    print(verdict);
    if (verdict.scores.some((score) => score < 100)) worse.push(verdict);
  }
} finally {
  chrome.kill();
  await site.close();
}
for (const { path, findings } of worse) console.log(`\n${path}\n  ${findings.join('\n  ')}`);
process.exitCode = worse.length > 0 ? 1 : 0;

async function judge(path: string): Promise<Verdict> {
  const skipAudits = isPrivate.test(path) ? ['is-crawlable'] : [];
  const result = await lighthouse(site.url + path, {
    port: chrome.port,
    onlyCategories: [...categories],
    skipAudits,
    output: 'json',
    logLevel: 'error',
  });
  if (!result) throw new Error(`Lighthouse has nothing to say of ${path}.`);
  const { audits, categories: judged } = result.lhr;
  const measure = (name: string) => audits[name]?.numericValue ?? NaN;
  const counted = categories.flatMap((name) => judged[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? []);
  return {
    path,
    scores: categories.map((name) => Math.round((judged[name]?.score ?? 0) * 100)),
    lcp: measure('largest-contentful-paint'),
    tbt: measure('total-blocking-time'),
    cls: measure('cumulative-layout-shift'),
    kilobytes: measure('total-byte-weight') / 1000,
    findings: counted.flatMap(({ id }) => {
      const audit = audits[id];
      return audit?.score != null && audit.score < 1 ? `${id}: ${audit.title} ${audit.displayValue ?? ''}`.trim() : [];
    }),
  };
}

function print({ path, scores, lcp, tbt, cls, kilobytes }: Verdict): void {
  const cells = [
    ...scores.map((score) => String(score).padStart(4)),
    lcp.toFixed(0).padStart(8),
    tbt.toFixed(0).padStart(7),
    cls.toFixed(3).padStart(6),
    kilobytes.toFixed(1).padStart(6),
  ];
  console.log(`${cells.join(' ')}  ${path}${isPrivate.test(path) ? ' *' : ''}`);
}
