import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../src/language/dictionary.ts';
import { edit, getReport, programFile } from '../../support/content-folder.ts';

const speak = (language: string) => edit(programFile, { 'language: en': `language: ${language}` });

/** Every word there is, with some of them otherwise; `undefined` leaves one out. */
const write = (changes: Readonly<Record<string, string | undefined>> = {}) => ({
  'src/content/i18n/es.json': `${JSON.stringify({ ...englishWords, ...changes }, undefined, 2)}\n`,
});

describe('the dictionary of the school’s language', () => {
  it.each(['es', 'es-PR'])('says every word: %s', async (language) => {
    expect(await getReport({ ...speak(language), ...write() })).toBe('No problems found.');
  });

  it('may say in words what a form for one number is for', async () => {
    expect(await getReport({ ...speak('es'), ...write({ 'cases.count_one': 'Un caso' }) })).toBe('No problems found.');
  });

  it('that leaves words out is a warning, which lists them', async () => {
    const changes = { 'nav.handbook': undefined, 'home.aim': ' ', 'cases.count_one': undefined };
    const report = await getReport({ ...speak('es-PR'), ...write(changes) });
    expect(report.replace(/of \d+ words/, 'of all words')).toMatchInlineSnapshot(`
      "src/content/i18n/es.json
        warning
          3 of all words are not translated and stay English: nav.handbook, home.aim, cases.count_one.

      No problems and 1 warning."
    `);
  });

  it('that says what English does not is a warning', async () => {
    const report = await getReport({
      ...speak('es'),
      ...write({ 'nav.gone': 'Fuera', 'cases.count_many': '{{count}}' }),
    });
    expect(report).toContain('English has no such words, and nobody reads them: nav.gone. Take them out.');
    expect(report).toContain('No problems and 1 warning.');
  });

  it('that leaves other blanks to be filled in is an error, on its line', async () => {
    const changes = { 'favorites.save': 'Guardar', 'log.fix.number': 'De {{min}} a {max}' };
    expect(await getReport({ ...speak('es'), ...write(changes) })).toMatchInlineSnapshot(`
      "src/content/i18n/es.json
        error  line 320, log.fix.number
          It says: De {{min}} a {max}
          The site fills in {max}, {min} here. Write each of them, and no other. In English it is: Write a whole number from {min} to {max}.
        error  line 365, favorites.save
          It says: Guardar
          The site fills in {{name}} here. Write each of them, and no other. In English it is: Save {{name}}

      2 problems."
    `);
  });

  it('that holds HTML is an error, on its line', async () => {
    const report = await getReport({ ...speak('es'), ...write({ 'themeSelect.dark': 'Oscuro<svg onload=alert(1)>' }) });
    expect(report).toMatch(
      /error {2}line \d+, themeSelect\.dark\n {4}It says: Oscuro<svg onload=alert\(1\)>\n {4}Words are text and nothing else/,
    );
  });

  it('that is broken is an error without a stack trace', async () => {
    const broken = await getReport({ ...speak('es'), 'src/content/i18n/es.json': '{ "nav.handbook": "Manual", }' });
    expect(broken).toContain('This is not valid JSON');
    expect(
      await getReport({ ...speak('es'), ...write(), 'src/content/i18n/es.json': '{ "nav.handbook": 1 }' }),
    ).toContain('The word nav.handbook is not a text in quotation marks.');
  });

  it('that nobody has begun is a warning with those that there are', async () => {
    expect(await getReport({ ...speak('fr-CA'), ...write() })).toMatchInlineSnapshot(`
      "content/program.yml
        warning  line 21, Language
          It says: fr-CA
          The interface has not been translated into this language, so its words are English. There are es. Choose one of those, or begin src/content/i18n/fr.json: the page /schools/languages/ says how.

      No problems and 1 warning."
    `);
  });

  it('is not looked at in a school that speaks English', async () => {
    expect(await getReport({ ...speak('en-US'), ...write({ 'nav.handbook': undefined }) })).toBe('No problems found.');
  });
});
