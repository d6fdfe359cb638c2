import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCalendar } from '../support/calendar.ts';
import { copyProject, runCommand } from '../support/site-folder.ts';

const slug = 'stamina-holidays-money';

let folder: string;

beforeAll(async () => {
  const guide = `content/sessions/${slug}.md`;
  const root = await copyProject('no-address', {
    'content/program.yml': readFileSync('content/program.yml', 'utf8').replace(/^website: .*\n/m, ''),
    [guide]: readFileSync(guide, 'utf8').replace(/^start_time: .*\n/m, ''),
  });
  const { output } = await runCommand('build', root, { BASE_PATH: '/', SITE_URL: undefined });
  // The log says in short what npm run doctor would say.
  expect(output).toContain('This is the sample program. npm run adopt makes it yours.\nThe site is built');
  folder = join(root, 'dist');
});

/** A school may build before it knows where its site will be. */
describe('a site whose address is not known', () => {
  it('has calendars for downloading, without links that lead nowhere', () => {
    const { events, get } = readCalendar(read('calendar.ics'));
    expect(events.length).toBeGreaterThan(5);
    expect(events.map((event) => event.get('url'))).toEqual(events.map(() => undefined));
    expect(get('source')).toBeUndefined();
    expect(read('calendar.ics')).not.toContain('undefined');
    const list = read('sessions/index.html');
    expect(list).toContain('Download once');
    expect(list).not.toContain('Subscribe to the year');
    expect(list).not.toContain('webcal:');
  });

  it('has no codes: a phone would not know where to go', () => {
    expect(read(`sessions/${slug}/index.html`)).toContain('Add to calendar');
    expect(read(`sessions/${slug}/index.html`)).not.toContain('Show the code');
    expect(read('safety/pocket/index.html')).toContain('(502) 555-0142');
    expect(read('safety/pocket/index.html')).not.toContain('QR code');
  });

  it('gives a session without an hour its whole day', () => {
    const [event] = readCalendar(read(`sessions/${slug}.ics`)).events;
    expect(event).toMatchObject({ isWholeDay: true, wallTime: '2026-12-09' });
  });
});

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
