import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import type { FolderCollection } from '../../../cms/config/editor-config.ts';
import { makeConfig } from '../../../cms/config/make-config.ts';
import { getPageAddress } from '../../../src/checks/page-address.ts';
import { handbookSections, kits } from '../../../src/schemas/vocabulary.ts';
import { makeProgram } from '../../support/make.ts';

const program = makeProgram();
const local = { url: 'http://localhost:4321/mentors/admin/api/v1', mode: 'fs' } as const;
const published = makeConfig({ program, base: '/' });
const folders = published.collections.filter((collection): collection is FolderCollection => 'folder' in collection);

describe('the configuration', () => {
  it('is what it was; a change here is a change of the form that people know', async () => {
    const json = await format(JSON.stringify(published), { parser: 'json', printWidth: 120 });
    await expect(json).toMatchFileSnapshot('config.json');
  });

  it('is plain JSON, without the values that Decap stumbles over, and the same every time', () => {
    for (const options of [
      { program, base: '/' },
      { program, base: '/mentors/', local },
    ]) {
      const config = makeConfig(options);
      expect(JSON.parse(JSON.stringify(config))).toStrictEqual(config);
      expect(makeConfig(options)).toStrictEqual(config);
    }
  });

  it('has a collection for all that a school writes, and lets nobody delete', () => {
    expect(published.collections.map(({ name }) => name)).toEqual([
      'mentors',
      'sessions',
      'handouts',
      ...Object.keys(handbookSections).map((section) => `handbook_${section}`),
      'cases',
      ...Object.keys(kits).map((kit) => `kits_${kit}`),
      'pages',
      'program',
    ]);
    expect(published.collections.filter((collection) => collection.delete as boolean)).toEqual([]);
    expect(folders.filter(({ create }) => !create).map(({ name }) => name)).toEqual(['pages']);
  });

  it('offers a case the pages of the handbook, in their order, by title and section', () => {
    const handbook = { 'start-here/welcome': 'Welcome', 'role/boundaries': 'Boundaries' };
    const cases = makeConfig({ program, base: '/', handbook }).collections.find(({ name }) => name === 'cases');
    expect(cases?.fields).toContainEqual(
      expect.objectContaining({
        name: 'pages',
        widget: 'select',
        multiple: true,
        options: [
          { label: 'Welcome (Start here)', value: 'start-here/welcome' },
          { label: 'Boundaries (The role)', value: 'role/boundaries' },
        ],
      }),
    );
  });

  it('keeps a page of a kit in its kit', () => {
    for (const kit of Object.keys(kits)) {
      const collection = folders.find(({ name }) => name === `kits_${kit}`);
      expect(collection?.folder).toBe(`content/kits/${kit}`);
      expect(collection?.fields).toContainEqual(
        expect.objectContaining({ name: 'kit', widget: 'hidden', default: kit }),
      );
    }
  });

  it('keeps a page of the handbook in its section', () => {
    for (const section of Object.keys(handbookSections)) {
      const collection = folders.find(({ name }) => name === `handbook_${section}`);
      expect(collection?.folder).toBe(`content/handbook/${section}`);
      expect(collection?.fields).toContainEqual(
        expect.objectContaining({ name: 'section', widget: 'hidden', default: section }),
      );
    }
  });
});

describe.each(folders)('the collection $name', (collection) => {
  const names = collection.fields.map(({ name }) => name);

  it('names only fields that it has', () => {
    const templates = [collection.summary, collection.slug, collection.preview_path];
    const used = templates.flatMap((template) =>
      [...template.matchAll(/\{\{(?:fields\.)?(\w+)/g)].map(([, key]) => key),
    );
    expect(used.filter((key = '') => ![...names, 'slug'].includes(key))).toEqual([]);
    expect(names).toContain(collection.identifier_field);
    for (const { field } of [...collection.sortable_fields, ...(collection.view_filters ?? [])])
      expect(names).toContain(field);
  });

  it('opens its text as it is written, and offers nothing that would rewrite it', () => {
    expect(collection.fields.at(-1)).toMatchObject({ name: 'body', widget: 'markdown', modes: ['raw'], buttons: [] });
  });

  it('leads to the page on the site', () => {
    expect(`/${collection.preview_path}`).toBe(getPageAddress(`${collection.folder}/{{slug}}.md`));
  });
});

it('a relation leads to a collection that is there, and is told by a field of it', () => {
  const relations = folders.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.widget === 'relation' ? [field] : [])),
  );
  expect(relations.map(({ name }) => name)).toEqual(['handouts']);
  for (const { collection, search_fields: searched, display_fields: shown } of relations) {
    const target = folders.find(({ name }) => name === collection);
    expect(target?.fields.map(({ name }) => name)).toEqual(expect.arrayContaining([...searched, ...shown]));
  }
});

describe('the settings of a school', () => {
  it('say where the files are and where to sign in', () => {
    const repository = { name: 'northfield/mentors', branch: 'live' };
    const make = (login?: string) =>
      makeConfig({ program: makeProgram({ repository: { ...repository, login } }), base: '/' }).backend;
    expect(make()).toMatchObject({ name: 'github', repo: 'northfield/mentors', branch: 'live' });
    expect(make()).not.toHaveProperty('base_url');
    expect(make('https://login.school.edu')).toMatchObject({
      base_url: 'https://login.school.edu',
      auth_endpoint: 'auth',
    });
    expect(make('https://login.school.edu/github/start/')).toMatchObject({
      base_url: 'https://login.school.edu',
      auth_endpoint: 'github/start',
    });
  });

  it('say where the site is and how the school looks', () => {
    const branded = makeProgram({
      website: 'https://mentors.school.edu/',
      brand: { color: '#0b5f5a', logo: '/brand/logo.svg' },
    });
    expect(makeConfig({ program: branded, base: '/mentors/' })).toMatchObject({
      site_url: 'https://mentors.school.edu/',
      logo: { src: '/mentors/brand/logo.svg' },
    });
    const plain = makeConfig({ program: makeProgram({ website: undefined, brand: { logo: undefined } }), base: '/' });
    expect(plain).not.toHaveProperty('site_url');
    expect(plain).not.toHaveProperty('logo');
  });
});

describe('on this computer', () => {
  it('the editor saves to the server that the site comes from, at once or as drafts', () => {
    const config = makeConfig({ program, base: '/mentors/', local });
    expect(config).toMatchObject({
      local_backend: { url: local.url },
      publish_mode: 'simple',
      site_url: 'http://localhost:4321/mentors/',
    });
    const git = makeConfig({ program, base: '/mentors/', local: { ...local, mode: 'git' } });
    expect(git.publish_mode).toBe('editorial_workflow');
  });

  it('and nowhere else: what is published knows nothing of it', () => {
    expect(published).not.toHaveProperty('local_backend');
    expect(published.publish_mode).toBe('editorial_workflow');
  });
});
