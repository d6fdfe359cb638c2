import { hasErrors, type Problem } from '../../../src/checks/problem.ts';
import type { FileText } from '../../../src/checks/source.ts';
import type { EditorConfig } from '../../config/editor-config.ts';
import type { EditorSite } from '../../site/editor-site.ts';
import type { EditorEvent, Entry, ImmutableMap } from '../decap.ts';
import { checkEntry } from './check-entry.ts';
import { findNewMisfits, findNewGaps, foldersToCompare } from './elsewhere.ts';
import type { Question } from './notices.ts';
import type { FilledIn } from './one-entry.ts';
import type { Openings } from './openings.ts';
import { findOpenedEntry } from './places.ts';
import { checkPortrait, findUnusedUploads, listOrphans, listUploads, type Upload } from './portrait.ts';
import { describeAftermath, describeConflict, describeProblems, describeGaps, describeSilence } from './questions.ts';
import { readEntry } from './read-entry.ts';
import { findLostTargets } from './references.ts';
import { UnreachableError, type EntryPlace, type Repository } from './repository.ts';
import { tidyData } from './tidy.ts';

export interface SavingTools {
  config: EditorConfig;
  ask: <Answer extends string>(question: Question<Answer>) => Promise<Answer>;
  tell: (sentences: readonly string[]) => void;
  openings: Openings;
  openRepository: () => Promise<Repository>;
  /** The site as it is now. */
  getSite: () => EditorSite;
}

export interface Saving {
  /** To be called when the editor shows another page. */
  noteOpening: (hash: string) => Promise<void>;
  preSave: (event: EditorEvent) => Promise<ImmutableMap | undefined>;
  postSave: (event: EditorEvent) => Promise<undefined>;
}

/** Why nothing was saved, for Decap’s own short message beside our longer one. */
export class NotSavedError extends Error {
  override name = 'NotSavedError';

  override toString(): string {
    return this.message;
  }
}

/** The files as they are now, as far as this entry is concerned. */
interface Surroundings {
  repository: Repository;
  /** The entry’s own file; `undefined` for a new one, or where it is gone. */
  before: string | undefined;
  files: readonly FileText[];
}

/** All that happens around Decap’s own saving. */
export function createSaving(tools: SavingTools): Saving {
  const { config, ask, tell, openings, openRepository, getSite } = tools;
  /** What we have written over what, by path: Decap keeps the text that the form was opened with. */
  const written = new Map<string, { opened: string; text: string }>();
  let finish: (() => Promise<void>) | undefined;

  const look = async (kind: FilledIn['kind'], place: EntryPlace | undefined): Promise<Surroundings | undefined> => {
    try {
      const repository = await openRepository();
      const before = place && (await repository.readEntry(place));
      const folders = await Promise.all(foldersToCompare[kind].map((folder) => repository.readFolder(folder)));
      return { repository, before, files: folders.flat() };
    } catch (cause) {
      if (cause instanceof UnreachableError) return undefined;
      throw cause;
    }
  };

  const isUntouched = async (path: string, opened: string, now: string | undefined): Promise<boolean> => {
    if (now === undefined) return false;
    const own = written.get(path);
    return now === (own?.opened === opened ? own.text : opened) || openings.isUntouchedSince(path, opened, now);
  };

  const rememberWritten = async (place: EntryPlace, opened: string, repository: Repository) => {
    const text = await repository.readEntry(place);
    if (text === undefined) return;
    written.set(place.path, { opened, text });
    await openings.note(place.path, text);
  };

  return {
    async noteOpening(hash) {
      const place = findOpenedEntry(hash, config);
      if (!place) return;
      // Not signed in yet, or no connection: Decap says so itself.
      const text = await openRepository()
        .then((repository) => repository.readEntry(place))
        .catch(() => undefined);
      if (text !== undefined) await openings.note(place.path, text);
    },

    async preSave({ entry }) {
      finish = undefined;
      tell([]);
      const site = getSite();
      const { data, leftovers } = tidyData(entry.get('data'));
      const collection = config.collections.find(({ name }) => name === entry.get('collection'));
      if (!collection) throw new Error('This entry is of no collection.');
      const filled = readEntry(entry, data, collection);
      const place = getPlace(entry);
      const uploads = listUploads(entry);

      const around = await look(filled.kind, place);
      const problems = await findProblems(filled, { uploads, around, site });
      const errors = problems.filter(({ level }) => level === 'error');
      if (errors.length > 0) {
        void ask(describeProblems(errors));
        throw new NotSavedError(
          errors.length === 1 ? 'One thing to put right.' : `${errors.length} things to put right.`,
        );
      }

      if (!around) {
        void ask(describeSilence(config.local_backend !== undefined));
        throw new NotSavedError('There is no connection.');
      }
      const { repository, before, files } = around;
      const opened = entry.get('raw') ?? '';
      if (
        place &&
        !(await isUntouched(place.path, opened, before)) &&
        (await ask(describeConflict(filled, before))) === 'back'
      )
        throw new NotSavedError('This was changed meanwhile.');
      const gaps = findNewGaps({ entry: filled, program: site.program, files });
      if (gaps.length > 0 && (await ask(describeGaps(gaps, files))) === 'back')
        throw new NotSavedError('Something else does not fit.');

      finish = async () => {
        if (place) await rememberWritten(place, opened, repository);
        const deleted = repository.isImmediate ? await deleteOrphans(filled, uploads, around) : [];
        tell(describeAftermath({ leftovers, deleted, warnings: problems }));
      };
      return data === entry.get('data') ? undefined : data;
    },

    async postSave() {
      // The entry is saved by now; whatever goes wrong here must not look as if it were not.
      await finish?.().catch(console.warn);
      finish = undefined;
      return undefined;
    },
  };
}

interface Circumstances {
  uploads: readonly Upload[];
  /** Not known where nobody answers. */
  around: Surroundings | undefined;
  site: EditorSite;
}

/** All that is wrong with an entry or due in it, by itself and beside the other files. */
async function findProblems(filled: FilledIn, { uploads, around, site }: Circumstances): Promise<Problem[]> {
  const own = [...checkEntry(filled, site), ...(await checkPortrait(filled, uploads))];
  const change = { entry: filled, program: site.program, files: around?.files ?? [] };
  return [
    ...own,
    ...findLostTargets(filled, around?.before ?? '', site.references),
    ...(around?.repository.isImmediate === false ? findUnusedUploads(filled, uploads) : []),
    // The rules across files trust in fields that are right.
    ...(hasErrors(own) ? [] : findNewMisfits(change)),
  ];
}

/** @returns the pictures that nobody needed any more, by path */
async function deleteOrphans(filled: FilledIn, uploads: readonly Upload[], around: Surroundings): Promise<string[]> {
  const { repository, before = '', files } = around;
  if (filled.kind !== 'mentors') return [];
  const others = files.filter(({ file }) => file !== filled.file);
  const orphans = listOrphans(filled, { uploads, before, others });
  if (orphans.length > 0) await repository.deleteFiles(orphans);
  return orphans;
}

/** Where an entry is; `undefined` for one that is not there yet. */
function getPlace(entry: Entry): EntryPlace | undefined {
  const [collection, slug, path] = [entry.get('collection'), entry.get('slug'), entry.get('path')];
  return collection && slug && path ? { collection, slug, path } : undefined;
}
