import { scales, roles, terms, topics, waves } from '../schemas/vocabulary.ts';
import { statisticsTables, type Statistics } from '../schemas/statistics.ts';
import { getFilePath, getName, license, type About } from './about.ts';
import { csvColumns } from './csv.ts';

/** All years as a Frictionless Data Package (specs.frictionlessdata.io, version 1), one tabular resource a year. */
export function getDataPackage(years: readonly Statistics[], about: About): Record<string, unknown> {
  const { t } = about.voice;
  const isSample = years.some(({ sample }) => sample);
  return {
    profile: 'tabular-data-package',
    name: 'mentorship-statistics',
    title: t('statistics.about.package', { programLong: about.program, schoolLong: about.school }),
    description: [t('statistics.about.description'), ...(isSample ? [t('statistics.synthetic')] : [])].join(' '),
    homepage: about.toAddress('/statistics/'),
    licenses: [license],
    sources: [{ title: t('statistics.about.source', { programLong: about.program, schoolLong: about.school }) }],
    resources: years.map((statistics) => ({
      profile: 'tabular-data-resource',
      name: statistics.year,
      title: getName(statistics, about),
      // Data packages name files from where the package itself lies.
      path: getFilePath(statistics, 'csv').replace('/statistics/', ''),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields: getFields(), missingValues: [''] },
    })),
  };
}

function getFields(): Record<string, unknown>[] {
  return Object.entries(csvColumns).map(([name, column]) => {
    const { type, title, description } = column;
    const values = 'values' in column ? column.values : closedLists[name];
    return { name, type, title, description, ...(values && { constraints: { enum: values } }) };
  });
}

const closedLists: Readonly<Record<string, readonly string[]>> = {
  table: Object.keys(statisticsTables.shape),
  term: Object.keys(terms),
  role: Object.keys(roles),
  wave: Object.keys(waves),
  scale: Object.keys(scales),
  topic: Object.keys(topics),
};
