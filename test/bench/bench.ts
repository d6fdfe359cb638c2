import { benchBuilds, getSites } from './builds.ts';
import { benchDirectory } from './directory.ts';
import { getPlantedPaths } from './generated-content.ts';
import { readBenchOptions, usage, type BenchOptions, type Subject } from './options.ts';
import { plantedPages } from './planted-pages.ts';
import { benchProtection } from './protect.ts';
import { benchReading } from './read.ts';
import { benchSave } from './save.ts';
import { benchSearch, formatSearchTimes } from './search.ts';

/** By which search each site is searched. */
const interfaces = { ours: 'ours', stock: 'starlight' } as const;

const print: Record<Subject, (options: BenchOptions) => Promise<void>> = {
  async builds({ sizes, runs }) {
    console.log(`\nBuilds beside those of Starlight as it comes, on the same Markdown; medians of ${runs}, in turns.`);
    console.log('Memory is that of all processes of a build at one time.\n');
    for (const size of sizes)
      for (const { pages, phase, ours, stock } of await benchBuilds([size], runs))
        console.log(
          `  ${pages === 0 ? 'the sample' : `the sample and ${pages} pages`}, ${phase}: ` +
            `${ours.seconds.toFixed(1)} s beside ${stock.seconds.toFixed(1)} s, ` +
            `${(ours.seconds / stock.seconds).toFixed(2)} times as long; ` +
            `processor ${ours.processorSeconds.toFixed(1)} s beside ${stock.processorSeconds.toFixed(1)} s; ` +
            `at most ${Math.round(ours.megabytes)} MB beside ${Math.round(stock.megabytes)} MB`,
        );
  },
  async search({ sizes }) {
    for (const size of sizes.filter((pages) => pages > 0)) {
      const sites = (await getSites(size)).map((site) => ({ ...site, kind: interfaces[site.name] }));
      const paths = getPlantedPaths(size);
      const questions = plantedPages.map(({ query }, i) => ({ query, answer: paths[i] ?? '' }));
      console.log(
        `\nThe search on ${size} pages beside that of Starlight as it comes: medians of ten questions, in turns.\n`,
      );
      console.log(formatSearchTimes(await benchSearch(sites, questions, '/handbook/role/boundaries/')));
    }
  },
  async save() {
    const { median, longest } = await benchSave();
    console.log(
      `\nFrom a save to the page that shows it: ${median.toFixed(1)} s (to stay under 3), at most ${longest.toFixed(1)} s`,
    );
  },
  async protection() {
    console.log('\nA year’s tables: months by topics, terms by topics, topics by cohorts, with all totals.\n');
    for (const run of await benchProtection()) {
      console.log(
        `  ${run.cells} cells, ${run.relations} relations, ${run.hidden} hidden: ` +
          `protected in ${run.protectSeconds.toFixed(2)} s (to stay under 10), ` +
          `audited in ${run.auditSeconds.toFixed(2)} s (to stay under 5), audit ${run.hasPassed ? 'passed' : 'FAILED'}`,
      );
    }
  },
  async reading() {
    console.log('\n1,000,000 rows of encounters; medians of three runs in turns.\n');
    const { csvParseSeconds, readSeconds, peakMegabytes } = await benchReading();
    console.log(
      `  csv-parse alone ${csvParseSeconds.toFixed(2)} s; read, checked and counted ${readSeconds.toFixed(2)} s: ` +
        `${(readSeconds / csvParseSeconds).toFixed(2)} times as long (to stay under 2), ` +
        `at most ${Math.round(peakMegabytes)} MB (to stay under 250)`,
    );
  },
  async directory() {
    const { profiles, slowdown, milliseconds } = await benchDirectory();
    console.log(
      `\nThe directory with ${profiles} profiles, in a browser slowed down ${slowdown} times; medians of five, to stay under 100 ms.\n`,
    );
    for (const [action, time] of Object.entries(milliseconds)) console.log(`  ${action}: ${Math.round(time)} ms`);
  },
};

const options = readBenchOptions(process.argv.slice(2));
if (options) for (const subject of options.subjects) await print[subject](options);
else {
  console.log(usage);
  process.exitCode = 1;
}
