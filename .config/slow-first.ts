import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Browser tests start first, and of those the longest: else one of them runs on alone when all others are done. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId));
  }
}

function rank(file: string): number {
  if (/\/(pages|editor-round-trip|books|offline|live)\.test\.ts$/.test(file)) return 0;
  return /\/test\/(browser|site)\//.test(file) ? 1 : 2;
}
