import { audit } from '../../src/stats/audit/audit.ts';
import { protect } from '../../src/stats/protect/protect.ts';
import { makeLinkedTables } from './linked-tables.ts';
import { getMedian } from './median.ts';

export interface ProtectionTimes {
  cells: number;
  relations: number;
  hidden: number;
  protectSeconds: number;
  auditSeconds: number;
  hasPassed: boolean;
}

/** Protects and audits the tables of a year, sparse and dense ones; each time is the median of three runs. */
export async function benchProtection(): Promise<ProtectionTimes[]> {
  const results: ProtectionTimes[] = [];
  for (const scarcity of [1, 3, 8]) {
    const system = makeLinkedTables(7, scarcity);
    const protecting: number[] = [];
    const auditing: number[] = [];
    let hidden = 0;
    let hasPassed = true;
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      const { release, hiddenFor } = protect(system);
      const middle = performance.now();
      const { passed } = await audit(system, release);
      protecting.push((middle - start) / 1000);
      auditing.push((performance.now() - middle) / 1000);
      hidden = hiddenFor.size;
      hasPassed &&= passed;
    }
    results.push({
      cells: system.cells.length,
      relations: system.relations.length,
      hidden,
      protectSeconds: getMedian(protecting),
      auditSeconds: getMedian(auditing),
      hasPassed,
    });
  }
  return results;
}
