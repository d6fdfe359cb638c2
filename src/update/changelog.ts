import { compareVersions, isVersion, type Version } from './version.ts';

/** What `CHANGELOG.md` says of some versions. */
export interface Changes {
  /** What a school has to do itself, the oldest version first; empty where there is nothing. */
  duties: string;
  /** All else, the newest version first. */
  news: string;
}

const duty = 'What you must do';
/** A heading that the report has already. */
const newsHeading = /^### What is new\n+/i;

/** The sections `## 1.2.0` after `from` and up to `to`. In each, `### What you must do` comes first for a reader. */
export function readChanges(changelog: string, { from, to }: { from: Version; to: Version }): Changes {
  const sections = changelog
    .replaceAll('\r\n', '\n')
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const version = /^\[?v?([\d.]+)/.exec(section)?.[1] ?? '';
      const isNew = isVersion(version) && compareVersions(version, from) > 0 && compareVersions(version, to) <= 0;
      return isNew ? [{ version, parts: section.slice(section.indexOf('\n') + 1).split(/^(?=### )/m) }] : [];
    })
    .sort((a, b) => compareVersions(b.version, a.version));
  const isDuty = (part: string) => part.toLowerCase().startsWith(`### ${duty.toLowerCase()}`);
  const join = (parts: readonly string[]) => parts.join('').trim();
  const duties = sections.toReversed().map(({ version, parts }) => {
    const text = join(parts.filter(isDuty).map((part) => part.slice(part.indexOf('\n') + 1)));
    return text ? `${version}\n${text}` : '';
  });
  const news = sections.map(({ version, parts }) =>
    `${version}\n${join(parts.filter((part) => !isDuty(part)).map((part) => part.replace(newsHeading, '')))}`.trim(),
  );
  return { duties: duties.filter(Boolean).join('\n\n'), news: news.join('\n\n') };
}
