/** A page of the handbook that changed. All of its texts are plain. */
export interface FeedEntry {
  id: string;
  title: string;
  summary: string;
  /** The address of the page; whole where that of the site is known. */
  url: string;
  /** When it last changed, in seconds since 1970. */
  time: number;
}

export interface FeedSetting {
  id: string;
  title: string;
  author: string;
  language: string;
  /** The address of the feed itself. */
  self: string;
  /** The address of the page that the feed is about. */
  page: string;
  /** The moment that stands for a feed without entries, in seconds since 1970. */
  beginning: number;
}

const mostEntries = 20;

/** The name of a thing in a feed (RFC 4151): the same for good, wherever the site moves. `path` begins with a slash. */
export function makeTag({ domain, name }: { domain: string; name: string }, path: string): string {
  // The year only says when the domain was the owner’s; it is part of the name and never changes.
  return `tag:${domain},2026:${name}${path}`;
}

/** The newest changes as an Atom feed (RFC 4287), the last change first. The same input gives the same bytes. */
export function writeAtomFeed(entries: readonly FeedEntry[], feed: FeedSetting): string {
  const newest = entries.toSorted((a, b) => b.time - a.time || (a.id < b.id ? -1 : 1)).slice(0, mostEntries);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(feed.language)}">`,
    `  <id>${escape(feed.id)}</id>`,
    `  <title>${escape(feed.title)}</title>`,
    `  <updated>${writeMoment(newest[0]?.time ?? feed.beginning)}</updated>`,
    `  <author><name>${escape(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escape(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escape(feed.page)}"/>`,
    ...newest.map(writeEntry),
    '</feed>',
    '',
  ].join('\n');
}

function writeEntry({ id, title, summary, url, time }: FeedEntry): string {
  return [
    '  <entry>',
    `    <id>${escape(id)}</id>`,
    `    <title>${escape(title)}</title>`,
    `    <updated>${writeMoment(time)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escape(url)}"/>`,
    `    <summary>${escape(summary)}</summary>`,
    '  </entry>',
  ].join('\n');
}

function writeMoment(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML. Signs that XML has no way to write, such as control characters, are left out. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
