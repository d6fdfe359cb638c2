import type { FileText } from '../../../src/checks/source.ts';
import type { EditorConfig } from '../../config/editor-config.ts';
import type { Backend, CMS } from '../decap.ts';

/** Where the site is kept, as it is at this moment: on this computer or on GitHub. */
export interface Repository {
  /** Whether pictures that nobody uses may be deleted at once: nothing waits to be published here. */
  isImmediate: boolean;
  /** What an entry says now, its draft if there is one; `undefined` where the file is gone. */
  readEntry: (entry: EntryPlace) => Promise<string | undefined>;
  /** Every Markdown file in a folder and the folders in it. */
  readFolder: (folder: string) => Promise<FileText[]>;
  deleteFiles: (paths: readonly string[]) => Promise<void>;
}

export interface EntryPlace {
  collection: string;
  slug: string;
  path: string;
}

/** What it says when nothing answers, in contrast to an answer that is an error. */
export class UnreachableError extends Error {}

/**
 * Reads through the very backend that Decap uses: it has signed in, and it knows where drafts are.
 *
 * @param user what Decap keeps in the browser of somebody who has signed in
 */
export async function openRepository(
  cms: Pick<CMS, 'getBackend'>,
  config: Pick<EditorConfig, 'backend' | 'local_backend' | 'publish_mode'>,
  user: Readonly<Record<string, unknown>>,
): Promise<Repository> {
  const local = user.backendName === 'proxy' ? config.local_backend?.url : undefined;
  const name = local === undefined ? config.backend.name : 'proxy';
  const hasDrafts = config.publish_mode === 'editorial_workflow';
  const backend = cms
    .getBackend(name)
    ?.init({ ...config, backend: { ...config.backend, proxy_url: local } }, { useWorkflow: hasDrafts });
  if (!backend) throw new Error(`Decap has no backend ${name}.`);
  await reach(backend.restoreUser(user));
  return {
    isImmediate: local !== undefined && !hasDrafts,
    readEntry: async (entry) =>
      (hasDrafts ? await readDraft(backend, entry) : undefined) ?? (await readPublished(backend, entry)),
    readFolder: async (folder) => {
      const list = backend.allEntriesByFolder ?? backend.entriesByFolder;
      const entries = await reach(list.call(backend, folder, 'md', 2));
      return entries.map(({ data, file }) => ({ file: file.path, text: data }));
    },
    deleteFiles: async (paths) => {
      await reach(backend.deleteFiles(paths, 'Delete pictures that no profile uses'));
    },
  };
}

async function readDraft(backend: Backend, { collection, slug, path }: EntryPlace): Promise<string | undefined> {
  const draft = await reach(backend.unpublishedEntry({ collection, slug })).catch((cause: unknown) => {
    if (hasKey(cause, 'notUnderEditorialWorkflow')) return undefined;
    throw cause;
  });
  const file = draft?.diffs.find((diff) => diff.path === path);
  return file && (await reach(backend.unpublishedEntryDataFile(collection, slug, path, file.id)));
}

async function readPublished(backend: Backend, { path }: EntryPlace): Promise<string | undefined> {
  try {
    // Empty is what the GitHub backend makes of an answer it did not expect, and no file of the site is empty.
    return (await reach(backend.getEntry(path))).data || undefined;
  } catch (cause) {
    if (cause instanceof UnreachableError) throw cause;
    return undefined;
  }
}

/** Decap’s errors have the status of the answer; where there was no answer, the browser’s have none. */
async function reach<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    if (hasKey(cause, 'status') || hasKey(cause, 'notUnderEditorialWorkflow')) throw cause;
    throw new UnreachableError('Nothing answered.', { cause });
  }
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}
