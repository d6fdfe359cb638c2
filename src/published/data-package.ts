import type { Statistics } from '../schemas/statistics.ts';
import { getCitation, getDescription, getFilePath, getName, license, type About } from './about.ts';
import { csvColumns, type Column } from './csv.ts';

/** All years as a Frictionless Data Package (specs.frictionlessdata.io, version 1), one tabular resource a year. */
export function getDataPackage(years: readonly Statistics[], about: About): Record<string, unknown> {
  const { t } = about.voice;
  return {
    profile: 'tabular-data-package',
    name: 'mentorship-statistics',
    title: t('statistics.about.package', { programLong: about.program, schoolLong: about.school }),
    // Where only some years are synthetic, the titles of these say so.
    description: getDescription(
      years.every(({ sample }) => sample),
      about,
    ),
    homepage: about.toAddress('/statistics/'),
    licenses: [license],
    contributors: [{ title: about.school, role: 'author' }],
    sources: [{ title: t('statistics.about.source', { programLong: about.program, schoolLong: about.school }) }],
    resources: years.map((statistics) => ({
      profile: 'tabular-data-resource',
      name: statistics.year,
      title: getName(statistics, about),
      description: getCitation(statistics, about),
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
  const columns: Readonly<Record<string, Column>> = csvColumns;
  return Object.entries(columns).map(([name, { values, ...column }]) => ({
    name,
    ...column,
    ...(values && { constraints: { enum: values } }),
  }));
}
