import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { readCalendar } from '../support/calendar.ts';
import { listFiles } from '../support/site-folder.ts';

interface SessionFields {
  title: string;
  date?: string;
  start_time?: string;
  minutes: number;
  place?: string;
}

const { time_zone: zone } = parse(readFileSync('content/program.yml', 'utf8')) as { time_zone: string };
const sessions = readdirSync('content/sessions').map((file) => {
  const [, fields = ''] = readFileSync(join('content/sessions', file), 'utf8').split(/^---$/m);
  return { slug: file.replace(/\.md$/, ''), ...(parse(fields) as SessionFields) };
});
const dated = sessions.filter(({ date }) => date !== undefined);

/** The sample stands still on this day. */
const today = '2026-12-01';

describe.each(inject('sampleSites'))('the calendar of the site at $base', ({ base, folder }) => {
  const { events } = readCalendar(readFileSync(join(folder, 'calendar.ics'), 'utf8'));

  it('has every session with a date, at the hour of the school, and no other', () => {
    expect(dated.length).toBeGreaterThan(5);
    expect(dated.length).toBeLessThan(sessions.length);
    const expected = dated.map(({ title, date = '', start_time: time = '', minutes, place = '' }) => ({
      summary: `MedMentors: ${title}`,
      when: `${date} ${time}`,
      minutes,
      location: place,
    }));
    const found = events.map(({ summary, start, end, location }) => ({
      summary,
      when: readClock(start),
      minutes: (end.getTime() - start.getTime()) / 60_000,
      location,
    }));
    expect(found.toSorted(compareSummaries)).toEqual(expected.toSorted(compareSummaries));
  });

  it('leads from every session to its guide, which is there', () => {
    for (const { get, description } of events) {
      const url = get('url') ?? '';
      expect(description).toContain(url);
      const [origin, path = ''] = url.split(base === '/' ? /(?<=example)\// : base);
      expect(origin).toBe('https://mentors.larkfield.example');
      expect(existsSync(join(folder, path, 'index.html')), url).toBe(true);
    }
  });

  it('has plain text, with the facts filled in', () => {
    for (const { description } of events) {
      expect(description).toMatch(/^By the end, /);
      expect(description).not.toMatch(/\{\{|\]\(|<[a-z]/);
    }
  });

  it('has each of them in a file of its own, under the same name', () => {
    const files = listFiles(join(folder, 'sessions')).filter((file) => file.endsWith('.ics'));
    expect(files).toEqual(dated.map(({ slug }) => `${slug}.ics`).sort());
    const single = files.map((file) => readCalendar(readFileSync(join(folder, 'sessions', file), 'utf8')).events);
    expect(single.map(({ length }) => length)).toEqual(files.map(() => 1));
    expect(single.map(([event]) => event?.uid).sort()).toEqual(events.map(({ uid }) => uid).sort());
  });

  it('is offered by the guides of sessions ahead, and no longer by those that were held', () => {
    const offering = sessions.filter(({ slug }) =>
      readLinks(join(folder, 'sessions', slug, 'index.html')).includes(`${base}sessions/${slug}.ics`),
    );
    const ahead = dated.filter(({ date = '' }) => date >= today);
    expect(offering.map(({ slug }) => slug)).toEqual(ahead.map(({ slug }) => slug));
    expect(ahead.length).toBeLessThan(dated.length);
  });

  it('is offered by the list of sessions, to follow and to download', () => {
    const links = readLinks(join(folder, 'sessions/index.html'));
    expect(links).toEqual(
      expect.arrayContaining([`webcal://mentors.larkfield.example${base}calendar.ics`, `${base}calendar.ics`]),
    );
  });

  it('has a feed beside it that every page of the handbook names', () => {
    const pages = listFiles(join(folder, 'handbook'))
      // For paper alone.
      .filter((file) => file.endsWith('.html') && !file.startsWith('cases/print/'));
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages)
      expect(readLinks(join(folder, 'handbook', page)), page).toContain(`${base}handbook/feed.xml`);
    expect(readFileSync(join(folder, 'handbook/feed.xml'), 'utf8')).toContain(
      `href="https://mentors.larkfield.example${base}handbook/feed.xml"`,
    );
  });
});

it('the names of appointments do not hang on where the site is', () => {
  const [first, second] = inject('sampleSites').map(({ folder }) =>
    readCalendar(readFileSync(join(folder, 'calendar.ics'), 'utf8')).events.map(({ uid }) => uid),
  );
  expect(first).toEqual(second);
  expect(new Set(first).size).toBe(dated.length);
});

/** What the clocks of the school show. */
function readClock(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
}

function compareSummaries(a: { summary: string }, b: { summary: string }): number {
  return a.summary < b.summary ? -1 : 1;
}

/** Where a page leads. */
function readLinks(file: string): string[] {
  const links: string[] = [];
  const read = (nodes: readonly unknown[]) => {
    for (const node of nodes as { attribs?: Record<string, string>; children?: unknown[] }[]) {
      if (node.attribs?.href) links.push(node.attribs.href);
      read(node.children ?? []);
    }
  };
  read(parseDocument(readFileSync(file, 'utf8')).children);
  return links;
}
