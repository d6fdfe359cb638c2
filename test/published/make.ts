import { readFileSync } from 'node:fs';
import { englishWords } from '../../src/language/dictionary.ts';
import { findMessage } from '../../src/language/message.ts';
import type { About } from '../../src/published/about.ts';
import type { Voice } from '../../src/published/voice.ts';
import { statisticsSchema, type Statistics, type StatisticsTables } from '../../src/schemas/statistics.ts';
import { englishLabel } from '../support/labels.ts';

const words: Readonly<Record<string, string | number>> = {
  mentor: 'mentor',
  mentors: 'mentors',
  Mentors: 'Mentors',
  mentee: 'mentee',
  mentees: 'mentees',
  Mentees: 'Mentees',
  session: 'session',
  sessions: 'sessions',
  program: 'NearPeers',
};

/** The English dictionary, filled in the way the site fills it. A word that is missing fails the test. */
export function makeVoice(own: Readonly<Record<string, string>> = {}): Voice {
  return {
    t: (key, values) =>
      findMessage(englishWords, key, 'en', values?.count).replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
        const value = { ...words, ...own, ...values }[name];
        if (value === undefined) throw new Error(`${key} asks for {{${name}}}.`);
        return String(value);
      }),
    label: englishLabel,
    language: 'en',
    year: { starts_in: 2023, first_month: 'august', last_month: 'may' },
  };
}

export function makeAbout(site?: string): About {
  const base = '/mentors';
  return {
    school: 'Northfield School of Medicine',
    program: 'Northfield Near-Peer Mentorship Program',
    toAddress: (path) => (site ? new URL(base + path, site).href : base + path),
    voice: makeVoice(),
  };
}

/** A published year: 22 mentors, 137 mentees, every kind of figure in it. */
export function readYear(year: '2023-2024' | '2024-2025' = '2023-2024'): Statistics {
  return statisticsSchema.parse(JSON.parse(readFileSync(`test/fixtures/statistics/${year}.json`, 'utf8')));
}

/** The year with some tables replaced; the result is as valid as a published file. */
export function makeYear(tables: Partial<StatisticsTables>, year = readYear()): Statistics {
  return statisticsSchema.parse({ ...year, tables: { ...year.tables, ...tables } });
}

/** The totals of a year with some of its figures replaced; `undefined` stands for one of which no log is kept. */
export function makeTotals(
  changes: Partial<StatisticsTables['totals'][number]>,
  year = readYear(),
): StatisticsTables['totals'] {
  return year.tables.totals.map((row) => ({ ...row, ...changes }));
}
