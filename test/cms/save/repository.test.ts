import { describe, expect, it } from 'vitest';
import { makeConfig } from '../../../cms/config/make-config.ts';
import type { Backend } from '../../../cms/editor/decap.ts';
import { openRepository, UnreachableError } from '../../../cms/editor/save/repository.ts';
import { makeProgram } from '../../support/make.ts';

const place = { collection: 'mentors', slug: 'ada', path: 'content/mentors/ada.md' };
const url = 'http://localhost:4321/admin/api/v1';
const published = makeConfig({ program: makeProgram(), base: '/' });
const local = makeConfig({ program: makeProgram(), base: '/', local: { url, mode: 'fs' } });

const noDraft = Object.assign(new Error('content is not under editorial workflow'), {
  notUnderEditorialWorkflow: true,
});
const answer500 = Object.assign(new Error('Unknown error'), { status: 500 });
const silence = new TypeError('Failed to fetch');

const working: Backend = {
  restoreUser: () => Promise.resolve({}),
  getEntry: (path) => Promise.resolve({ data: `published ${path}` }),
  entriesByFolder: (folder) => Promise.resolve([{ data: 'text', file: { path: `${folder}/a.md` } }]),
  unpublishedEntry: () => Promise.reject(noDraft),
  unpublishedEntryDataFile: (_collection, _slug, path, id) => Promise.resolve(`draft ${path} ${id ?? ''}`),
  deleteFiles: () => Promise.resolve(),
};

/** Opens a repository over a backend, and tells which one was asked for and with what. */
async function open(
  changes: Partial<Backend> = {},
  config = published,
  user: Record<string, unknown> = { backendName: 'github' },
) {
  const asked: unknown[] = [];
  const cms = {
    getBackend: (name: string) => ({
      init: (settings: unknown, options: unknown) => {
        asked.push(name, settings, options);
        return { ...working, ...changes };
      },
    }),
  };
  return { repository: await openRepository(cms, config, user), asked };
}

describe('the backend that is read through', () => {
  it('is the one on this computer where somebody has signed in there', async () => {
    const { repository, asked } = await open({}, local, { backendName: 'proxy' });
    expect(asked).toMatchObject(['proxy', { backend: { proxy_url: url, branch: 'main' } }, { useWorkflow: false }]);
    expect(repository.isImmediate).toBe(true);
  });

  it('is GitHub otherwise, with the sign-in that Decap keeps', async () => {
    const users: unknown[] = [];
    const user = { backendName: 'github', token: 'secret' };
    const { repository, asked } = await open(
      { restoreUser: (given) => Promise.resolve(users.push(given)) },
      published,
      user,
    );
    expect(asked).toMatchObject(['github', { backend: { repo: 'northfield/mentors' } }, { useWorkflow: true }]);
    expect(users).toEqual([user]);
    expect(repository.isImmediate).toBe(false);
  });
});

describe('what an entry says now', () => {
  it('is what is published where there is no draft', async () => {
    const { repository } = await open();
    expect(await repository.readEntry(place)).toBe('published content/mentors/ada.md');
  });

  it('is its draft where there is one', async () => {
    const { repository } = await open({
      unpublishedEntry: () =>
        Promise.resolve({
          diffs: [
            { path: 'x.jpg', id: '1' },
            { path: place.path, id: '2' },
          ],
        }),
    });
    expect(await repository.readEntry(place)).toBe('draft content/mentors/ada.md 2');
  });

  it('is not asked for a draft where nothing is published in steps', async () => {
    const { repository } = await open({ unpublishedEntry: () => Promise.reject(answer500) }, local, {
      backendName: 'proxy',
    });
    expect(await repository.readEntry(place)).toBe('published content/mentors/ada.md');
  });

  it.each([
    ['the server says so', () => Promise.reject(answer500)],
    ['GitHub’s backend hands over an empty text for it', () => Promise.resolve({ data: '' })],
  ])('is nothing where the file is gone: %s', async (_, getEntry) => {
    const { repository } = await open({ getEntry });
    expect(await repository.readEntry(place)).toBeUndefined();
  });

  it.each([
    ['the published file', { getEntry: () => Promise.reject(silence) }],
    ['the draft', { unpublishedEntry: () => Promise.reject(silence) }],
  ])('cannot be known where nobody answers: %s', async (_, changes) => {
    const { repository } = await open(changes);
    await expect(repository.readEntry(place)).rejects.toThrow(UnreachableError);
  });

  it('cannot be known where the sign-in finds nobody', async () => {
    await expect(open({ restoreUser: () => Promise.reject(silence) })).rejects.toThrow(UnreachableError);
  });
});

describe('the files of a folder', () => {
  it('are all of them where the backend would give only the first twenty', async () => {
    const allEntriesByFolder: Backend['entriesByFolder'] = () =>
      Promise.resolve([{ data: 'other', file: { path: 'content/mentors/z.md' } }]);
    const { repository } = await open({ allEntriesByFolder });
    expect(await repository.readFolder('content/mentors')).toEqual([{ file: 'content/mentors/z.md', text: 'other' }]);
  });

  it('are read from folders within it, too', async () => {
    const asked: unknown[] = [];
    const { repository } = await open({
      entriesByFolder: (...values) => {
        asked.push(...values);
        return Promise.resolve([]);
      },
    });
    await repository.readFolder('content/handbook');
    expect(asked).toEqual(['content/handbook', 'md', 2]);
  });
});
