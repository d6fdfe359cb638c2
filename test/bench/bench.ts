import { benchDirectory } from './directory.ts';
import { benchProtection } from './protect.ts';
import { benchReading } from './read.ts';

console.log('A year’s tables: months by topics, terms by topics, topics by cohorts, with all totals.\n');
for (const run of await benchProtection()) {
  console.log(
    `  ${run.cells} cells, ${run.relations} relations, ${run.hidden} hidden: ` +
      `protected in ${run.protectSeconds.toFixed(2)} s (to stay under 10), ` +
      `audited in ${run.auditSeconds.toFixed(2)} s (to stay under 5), audit ${run.hasPassed ? 'passed' : 'FAILED'}`,
  );
}

console.log('\n1,000,000 rows of encounters; medians of three runs in turns.\n');
const { csvParseSeconds, readSeconds, peakMegabytes } = await benchReading();
console.log(
  `  csv-parse alone ${csvParseSeconds.toFixed(2)} s; read, checked and counted ${readSeconds.toFixed(2)} s: ` +
    `${(readSeconds / csvParseSeconds).toFixed(2)} times as long (to stay under 2), ` +
    `at most ${Math.round(peakMegabytes)} MB (to stay under 250)`,
);

const { profiles, slowdown, milliseconds } = await benchDirectory();
console.log(
  `\nThe directory with ${profiles} profiles, in a browser slowed down ${slowdown} times; medians of five, to stay under 100 ms.\n`,
);
for (const [action, time] of Object.entries(milliseconds)) console.log(`  ${action}: ${Math.round(time)} ms`);
