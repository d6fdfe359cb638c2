import type { Statistics } from '../schemas/statistics.ts';
import { getCitation, getDescription, getFilePath, getName, getYearPath, license, type About } from './about.ts';

/** The statistics of a year as a schema.org Dataset, for search engines of data. */
export function getDataset(statistics: Statistics, about: About): Record<string, unknown> {
  const address = about.toAddress(getYearPath(statistics));
  const download = (format: 'csv' | 'json', encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: about.toAddress(getFilePath(statistics, format)),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: getName(statistics, about),
    description: getDescription(statistics.sample, about),
    url: address,
    identifier: address,
    license: license.path,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: about.school },
    citation: getCitation(statistics, about),
    datePublished: statistics.releases[0]?.month,
    dateModified: statistics.releases.at(-1)?.month,
    temporalCoverage: getCoverage(statistics),
    distribution: [download('csv', 'text/csv'), download('json', 'application/json')],
  };
}

/** JSON for a script element: nothing in it can end the element. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** `2023-08/2024-05`: the first and last month with a figure; the academic year itself where no month is published. */
function getCoverage({ year, tables }: Statistics): string {
  const months = [...tables.encounters, ...tables.attendance].map(({ month }) => month).sort();
  return months.length > 0 ? `${months[0]}/${months.at(-1)}` : year.replace('-', '/');
}
