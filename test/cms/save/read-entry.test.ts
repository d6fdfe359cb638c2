import { describe, expect, it } from 'vitest';
import { makeConfig } from '../../../cms/config/make-config.ts';
import { readEntry } from '../../../cms/editor/save/read-entry.ts';
import { makeProgram } from '../../support/make.ts';
import { makeData, makeEntry } from './support/immutable.ts';

const { collections } = makeConfig({ program: makeProgram(), base: '/' });

function read(name: string, entry: Record<string, unknown>, data: Record<string, unknown>) {
  const collection = collections.find((candidate) => candidate.name === name);
  if (!collection) throw new Error(`No collection ${name}.`);
  return readEntry(makeEntry(entry), makeData(data), collection);
}

describe('readEntry', () => {
  it('takes the fields in the order of the form, and the text apart from them', () => {
    const { data, ...rest } = read(
      'mentors',
      { path: 'content/mentors/ada.md' },
      { body: 'Hello.', active: true, name: 'Ada' },
    );
    expect(Object.entries(data)).toEqual([
      ['name', 'Ada'],
      ['active', true],
    ]);
    expect(rest).toEqual({ kind: 'mentors', file: 'content/mentors/ada.md', body: 'Hello.', bodyLabel: 'About me' });
  });

  it.each([
    ['handbook_start-here', 'handbook', 'content/handbook/start-here/new.md'],
    ['sessions', 'sessions', 'content/sessions/new.md'],
  ])('puts a new entry of %s where it will be', (name, kind, file) => {
    expect(read(name, { path: '' }, {})).toMatchObject({ kind, file, body: '' });
  });

  it('reads the settings, which have no text under them', () => {
    const settings = read('program', { path: 'content/program.yml' }, { school: 'S', name: 'N' });
    expect(settings).toEqual({
      kind: 'program',
      file: 'content/program.yml',
      data: { name: 'N', school: 'S' },
      body: '',
      bodyLabel: '',
    });
    expect(Object.keys(settings.data)).toEqual(['name', 'school']);
  });
});
