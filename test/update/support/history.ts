import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './repositories.ts';

/** The files that the tests are about. */
export const files = {
  touched: 'content/handbook/skills/listening-first.md',
  untouched: 'content/handbook/skills/good-questions.md',
  declined: 'content/handbook/groups/conflict.md',
  own: 'content/handbook/skills/our-own-page.md',
  added: 'content/handbook/skills/a-page-of-the-release.md',
  guide: 'content/sessions/arriving.md',
  /** A guide in which the school sets another day and no more. */
  dated: 'content/sessions/studying-that-lasts.md',
  kit: 'content/kits/run/building-groups.md',
  handout: 'content/handouts/three-lines.md',
  takenAway: 'content/cases/two-concert-tickets.md',
  outdated: 'content/cases/worn-out-and-done.md',
  styles: 'src/styles/print.css',
  words: 'src/content/i18n/en.json',
  stats: 'content/stats/2023-2024.json',
  portrait: 'content/images/mentors/theo-lacombe.webp',
};

const page = (title: string) =>
  `---\ntitle: ${title}\ndescription: A page for a test.\nsection: skills\norder: 99\naudience: mentors\nreview_by: 2027-06-01\n---\n\nOne paragraph.\n`;

const profile = `---
name: Nadia Newcomb
class_year: 2029
ask_me_about:
  - Where to park
availability: open
confirmed_on: 2026-08-15
consent:
  given_on: 2026-08-15
  until: 2027-06-30
---

${'I know every parking lot, and which of them is empty. '.repeat(5)}
`;

/** What a school does in a year, in every kind of content, and one line in the software. */
export function editEverything(place: Place): void {
  place.replace('content/program.yml', 'long: MedMentors Near-Peer Mentorship Program', 'long: Harbor Peer Program');
  place.replace('content/program.yml', '- larkfield.example', '- larkfield.example\n  - harbor.example');
  place.replace('content/mentors/theo-lacombe.md', 'availability: ', '# ours\navailability: ');
  place.write('content/mentors/nadia-newcomb.md', profile);
  place.write(files.portrait, readFileSync(join(place.root, 'content/images/mentors/ezra-lindqvist.webp')));
  place.write(files.stats, JSON.stringify(JSON.parse(place.read(files.stats)), null, 1));
  place.replace('public/brand/logo.svg', '<svg', '<!-- ours --><svg');
  for (const file of [files.touched, files.guide, files.kit, files.handout, 'content/pages/privacy.md', 'README.md'])
    place.write(file, `${place.read(file)}\nOur own last words.\n`);
  place.replace(files.dated, 'date: 2026-09-16', 'date: 2026-09-22');
  place.write(files.own, page('Our own page'));
  place.remove(files.takenAway);
  place.write(files.styles, `${place.read(files.styles)}\n/* Ours. */\n`);
  place.commit('A year of our own');
}

/** Later releases: 9.6.0 does not fit to the school's line of code, 9.8.0 is broken, 9.9.0 is right. */
export function release(place: Place): void {
  const setVersion = (version: string) => {
    place.write('package.json', place.read('package.json').replace(/"version": ".*"/, `"version": "${version}"`));
  };
  const tag = (version: string) => {
    place.commit(version);
    place.git('tag', '--annotate', '--message', version, `v${version}`);
  };
  const before = place.read(files.styles);
  setVersion('9.6.0');
  place.write(files.styles, `${before}\n/* Theirs. */\n`);
  tag('9.6.0');
  setVersion('9.8.0');
  place.write(files.styles, `/* Theirs. */\n${before}`);
  place.write('content/cases/broken.md', '---\ntitel: Broken\n---\n');
  tag('9.8.0');
  place.remove('content/cases/broken.md');
  setVersion('9.9.0');
  // Code, and a word that is seen on every page.
  place.write(
    files.words,
    place
      .read(files.words)
      .replace(/"nav\.handbook": ".*"|"site\.footer[^"]*": ".*"/, (line) => line.replace(/: "/, ': "Newer ')),
  );
  // A field of the settings has another name.
  for (const file of place.git('grep', '-l', 'email_domains', '--', 'src', 'content').split('\n'))
    place.write(file, place.read(file).replaceAll('email_domains', 'mail_domains'));
  place.write('src/migrations/9.9.0.ts', migration);
  // People, figures, settings and looks of the sample.
  place.replace('content/program.yml', 'short: MedMentors', 'short: Sample');
  place.replace('content/mentors/theo-lacombe.md', 'availability: ', '# theirs\navailability: ');
  place.replace('content/mentors/ezra-lindqvist.md', 'availability: ', '# theirs\navailability: ');
  place.write('content/mentors/sample-mentor.md', place.read('content/mentors/theo-lacombe.md'));
  place.write('content/stats/2024-2025.json', place.read(files.stats));
  place.write(files.stats, place.read(files.stats).replace('{', '{ '));
  place.replace('public/brand/logo.svg', '<svg', '<!-- theirs --><svg');
  // Texts.
  for (const file of [files.touched, files.untouched, files.declined, files.guide, files.takenAway, 'README.md'])
    place.write(file, `${place.read(file)}\nA better last line.\n`);
  const moved = place.read(files.dated).replace('date: 2026-09-16', 'date: 2027-09-15');
  place.write(files.dated, `${moved}\nA better last line.\n`);
  place.write(files.added, page('A page of the release'));
  place.remove(files.outdated);
  place.replace(
    'CHANGELOG.md',
    '\n## ',
    '\n## 9.9.0\n\n- Better pages.\n\n### What you must do\n\nRead the page about updates.\n\n## ',
  );
  tag('9.9.0');
  place.git('tag', 'v10.0.0-beta.1');
}

const migration = `import { isMap, isScalar } from 'yaml';
import type { Migration } from './migration.ts';
import { editYaml } from '../files/yaml.ts';

export const migration: Migration = {
  why: 'Domains of e-mail addresses have a shorter name.',
  migrate(texts) {
    const edited = editYaml(texts.get('content/program.yml') ?? '', ({ contents }) => {
      if (!isMap(contents)) return;
      for (const { key } of contents.items) if (isScalar(key) && key.value === 'email_domains') key.value = 'mail_domains';
    });
    return new Map([['content/program.yml', edited]]);
  },
};
`;
