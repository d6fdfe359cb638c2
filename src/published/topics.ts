import type { StatisticsTables } from '../schemas/statistics.ts';
import { terms, type Term } from '../schemas/vocabulary.ts';
import { drawBars, getAxisEnd } from './charts/bars.ts';
import {
  drawPanels,
  getChartLabel,
  listTables,
  toRow,
  type Exhibit,
  type MakeExhibit,
  type Wording,
} from './exhibit.ts';
import { isExact, toBand } from './figure.ts';
import { formatDimension, getRows } from './rows.ts';
import { getTable } from './table.ts';
import { formatList, formatTerm, type Voice } from './voice.ts';

type TopicTable = 'group_topics' | 'meeting_topics';
type TopicRow = StatisticsTables[TopicTable][number];

/** What group encounters were about. */
export const makeGroupTopics: MakeExhibit = (statistics, voice) => makeTopics('group_topics', statistics, voice);

/** What individual meetings were about. */
export const makeMeetingTopics: MakeExhibit = (statistics, voice) => makeTopics('meeting_topics', statistics, voice);

/** The topic that came up most in each term, of those shown. */
export function describeTopics(rows: readonly TopicRow[], table: TopicTable, voice: Voice): Wording {
  const { t } = voice;
  const isGroup = table === 'group_topics';
  const sentence = t(isGroup ? 'statistics.topics.groupSentence' : 'statistics.topics.meetingSentence');
  const plain = { title: t(isGroup ? 'statistics.topics.group' : 'statistics.topics.meeting'), sentence };
  const tops = getTerms(rows).map((term) => ({ term, topics: findTop(rows.filter((row) => row.term === term)) }));
  const [first, second] = tops;
  if (!first || tops.some(({ topics }) => topics.length === 0)) return plain;
  const name = ({ topics }: typeof first) =>
    formatList(
      topics.map((topic) => t('statistics.quoted', { text: formatDimension('topic', topic, voice) })),
      voice,
    );
  const when = ({ term }: typeof first) => formatTerm(term, voice);
  const values = { topic: name(first), term: when(first) };
  const isWhole = rows.every((row) => isExact(row.times));
  if (!second) {
    return { title: t(isWhole ? 'statistics.topics.one' : 'statistics.topics.oneShown', values), sentence };
  }
  if (name(first) === name(second)) {
    return { title: t(isWhole ? 'statistics.topics.both' : 'statistics.topics.bothShown', values), sentence };
  }
  const all = { ...values, topic2: name(second), term2: when(second) };
  return { title: t(isWhole ? 'statistics.topics.two' : 'statistics.topics.twoShown', all), sentence };
}

function makeTopics(table: TopicTable, ...[statistics, voice]: Parameters<MakeExhibit>): Exhibit | undefined {
  const rows: readonly TopicRow[] = getRows(statistics, table, voice);
  if (rows.length === 0) return undefined;
  const wording = describeTopics(rows, table, voice);
  const bars = rows.map((row) => ({
    term: row.term,
    ...toRow(formatDimension('topic', row.topic, voice), row.times, 'count', voice),
  }));
  // One axis for both terms, so that bars can be compared across them.
  const end = getAxisEnd(bars);
  return {
    id: table === 'group_topics' ? 'group-topics' : 'meeting-topics',
    ...wording,
    panels: drawPanels(bars, () =>
      getTerms(rows).map((term) => {
        const heading = formatTerm(term, voice);
        const label = getChartLabel(wording.title, voice, heading);
        const inTerm = bars.filter((bar) => bar.term === term);
        return { heading, svg: drawBars(inTerm, { label, place: 'above', end }) };
      }),
    ),
    tables: listTables(getTable(statistics, table, voice)),
  };
}

function getTerms(rows: readonly TopicRow[]): Term[] {
  return (Object.keys(terms) as Term[]).filter((term) => rows.some((row) => row.term === term));
}

/**
 * The topics with the largest published count; none where a band may reach beyond it. What is counted together is no
 * topic.
 */
function findTop(rows: readonly TopicRow[]): TopicRow['topic'][] {
  const named = rows.filter((row) => row.topic !== 'other');
  const most = Math.max(0, ...named.map((row) => row.times).filter(isExact));
  const isSurpassed = named.some(({ times }) => (toBand(times)?.to ?? 0) > most);
  return most === 0 || isSurpassed ? [] : named.filter((row) => row.times === most).map((row) => row.topic);
}
