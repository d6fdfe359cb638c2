import { defineConfig } from 'vitest/config';
import { SlowFirst } from './slow-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // Browser tests wait more than they compute: one for each core, where Vitest would leave one core free.
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    // Building a site and driving a browser take their time on a small machine.
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
