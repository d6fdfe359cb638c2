import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { englishWords as english, listBlanks } from '../../src/language/dictionary.ts';

type Dictionary = Readonly<Record<string, string>>;

const folder = 'src/content/i18n';
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dictionary;
const translations = readdirSync(folder)
  .filter((file) => file !== 'en.json')
  .map((file) => ({ file, words: read(file) }));

/** Those that promise to say everything. */
const complete = ['es.json'];

/** The school’s own words, names beside each other, and abbreviations: they may be the same in every language. */
const alike = [
  'calendar.appointment',
  'faceBook.heading',
  'kits.csvShort',
  'kits.fileOf',
  'kits.wordShort',
  'label.languages.hindi',
  'label.languages.igbo',
  'label.languages.tamil',
  'label.languages.telugu',
  'label.languages.urdu',
  'label.languages.yoruba',
  'mentors.title',
  'mentors.wordsChip',
  'run.following',
  'session.ifShortMinutes',
  'session.stepMinutes',
  'sessions.title',
  'statistics.percent',
  'statistics.quoted',
  'statistics.responses.row',
  'statistics.role.mentee',
  'statistics.role.menteeInner',
  'statistics.role.mentor',
  'statistics.role.mentorInner',
  'statistics.years.row',
];

describe.each(translations)('$file', ({ file, words }) => {
  const keys = Object.keys(words).filter((key) => key in english);

  it('says nothing that the English dictionary does not know', () => {
    expect(Object.keys(words).filter((key) => !(key in english))).toEqual([]);
  });

  it.runIf(complete.includes(file))('leaves nothing out', () => {
    expect(Object.keys(english).filter((key) => !(key in words))).toEqual([]);
  });

  it('leaves the same blanks to be filled in', () => {
    const blanks = (dictionary: Dictionary) => keys.map((key) => [key, listBlanks(key, dictionary[key] ?? '')]);
    expect(blanks(words)).toEqual(blanks(english));
  });

  it('says everything in its own words', () => {
    const isOwn = (key: string) => words[key]?.trim() && (words[key] !== english[key] || alike.includes(key));
    expect(keys.filter((key) => !isOwn(key))).toEqual([]);
  });
});

it('what may be alike is a key of the dictionary', () => {
  for (const key of alike) expect(english).toHaveProperty([key]);
});
