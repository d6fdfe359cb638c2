import {
  getRowKey,
  statisticsSchema,
  statisticsTables,
  statisticsVersion,
  type Statistics,
  type TableName,
} from '../../schemas/statistics.ts';
import { makeDraft } from '../aggregate/make-draft.ts';
import type { Draft, Plan } from '../aggregate/draft.ts';
import type { Tally } from '../aggregate/tally.ts';
import { audit, type Audit } from '../audit/audit.ts';
import type { Figure, Policy, Release, System } from '../core/system.ts';
import { protect, type Protection } from '../protect/protect.ts';
import { getEarlier, writeFigure } from './ledger.ts';
import type { StatisticsYear } from './year.ts';

export interface PublicationOptions {
  year: StatisticsYear;
  /** The terms that are over; see `getFinishedTerms`. */
  terms: StatisticsYear['terms'];
  policy: Policy;
  encountersAMonth: number;
  /** What is published of this year so far. It is added to and never changed. */
  published?: Statistics | undefined;
  /** The month of this release, `YYYY-MM`. */
  month: string;
  isSample: boolean;
  /** Told again and again that a step goes on, for whoever waits. */
  onStep?: (step: Step) => void;
}

/** What takes its time. */
export type Step = 'protect' | 'audit';

export interface Publication {
  /** What may be written, if the audit passed. */
  statistics: Statistics;
  /** Private: for the report to the person who publishes. */
  system: System;
  protection: Protection;
  audit: Audit;
  /** False where everything was published before. */
  isNew: boolean;
}

/** From sums to what may be published: drafted, protected, audited. Pure but for the solver, which it loads. */
export async function preparePublication(tally: Tally, options: PublicationOptions): Promise<Publication> {
  const { year, terms, policy, encountersAMonth, published, onStep = () => undefined } = options;
  const plan: Plan = {
    year: year.name,
    policy,
    encountersAMonth,
    terms,
    isWholeYear: terms.length === year.terms.length,
    earlier: getEarlier(published),
  };
  const draft = makeDraft(tally, plan);
  const system: System = { cells: draft.cells, relations: draft.relations, policy };
  const protection = protect(system, () => {
    onStep('protect');
  });
  const statistics = writeStatistics(draft, protection, plan, options);
  return {
    statistics,
    system,
    protection,
    audit: await audit(system, protection.release, () => {
      onStep('audit');
    }),
    isNew: statistics.releases.length > (published?.releases.length ?? 0),
  };
}

const tableNames = Object.keys(statisticsTables.shape) as TableName[];

/** Rows of earlier releases word for word, then what is new. */
function writeStatistics(draft: Draft, { release }: Protection, plan: Plan, options: PublicationOptions): Statistics {
  const { published, policy, month, isSample } = options;
  const number = (published?.releases.length ?? 0) + 1;
  const drafted = Map.groupBy(draft.rows, ({ table }) => table);
  const tables = tableNames.map((name) => {
    const kept = new Map<string, object>((published?.tables[name] ?? []).map((row) => [getRowKey(row), row]));
    const rows = (drafted.get(name) ?? []).map(({ about, cells }): [string, object] => {
      const key = getRowKey(about);
      const figures = Object.entries(cells).map(
        ([measure, id]) => [measure, writeFigure(getFigure(release, id))] as const,
      );
      return [key, { ...about, ...Object.fromEntries(figures), release: number }];
    });
    return [name, [...new Map([...rows, ...kept]).values()]] as const;
  });
  const isNew = tables.some(([, rows]) => rows.some((row) => 'release' in row && row.release === number));
  const covers = plan.isWholeYear ? 'year' : 'first';
  return statisticsSchema.parse({
    format: 'medmentors-statistics',
    version: statisticsVersion,
    year: plan.year,
    sample: isSample,
    rules: { min_group: policy.minGroup, min_cell: policy.minCell, min_mentors: policy.minMentors },
    releases: [...(published?.releases ?? []), ...(isNew ? [{ number, month, covers }] : [])],
    tables: Object.fromEntries(tables),
  });
}

function getFigure({ figures }: Release, id: string): Figure {
  return figures.get(id) ?? { is: 'hidden' };
}
