import { expectTypeOf, it } from 'vitest';
import type { Figure as PublishedFigure, Statistics } from '../../../src/schemas/statistics.ts';
import type { Tally } from '../../../src/stats/aggregate/tally.ts';
import type { Cell, Release, System } from '../../../src/stats/core/system.ts';
import type { Group } from '../../../src/stats/read/records.ts';

// Checked by the compiler, with the rest of the project.
it('private tables and released ones cannot be taken for each other', () => {
  expectTypeOf<System>().not.toExtend<Release>();
  expectTypeOf<Release>().not.toExtend<System>();
  expectTypeOf<System>().not.toExtend<Statistics>();
  expectTypeOf<Tally>().not.toExtend<Statistics>();
  expectTypeOf<Cell>().not.toExtend<PublishedFigure>();
  expectTypeOf<Group>().not.toExtend<Statistics['tables']['cohort'][number]>();
});
