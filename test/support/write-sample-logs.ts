import { mkdirSync, writeFileSync } from 'node:fs';
import { makeSampleLogs, sampleSeed } from './sample-logs.ts';

// Writes the sample logs to test/fixtures/stats/sample/. Run it after a change to what makes them:
// node test/support/write-sample-logs.ts

const folder = new URL('../fixtures/stats/sample/', import.meta.url);

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(makeSampleLogs({ seed: sampleSeed }))) {
  writeFileSync(new URL(name, folder), text);
}
