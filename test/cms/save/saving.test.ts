import { describe, expect, it, vi } from 'vitest';
import { makeConfig } from '../../../cms/config/make-config.ts';
import type { Entry } from '../../../cms/editor/decap.ts';
import type { Question } from '../../../cms/editor/save/notices.ts';
import { UnreachableError, type Repository } from '../../../cms/editor/save/repository.ts';
import { createSaving, NotSavedError } from '../../../cms/editor/save/saving.ts';
import type { EditorSite } from '../../../cms/site/editor-site.ts';
import { parseProgram } from '../../../src/program/read.ts';
import { adaFile, makePicture, octoberFile, programFile, validTexts } from '../../support/content-folder.ts';
import { fillIn } from './support/fill-in.ts';
import { makeEntry } from './support/immutable.ts';

const program = parseProgram(validTexts[programFile] ?? '');
const site: EditorSite = {
  base: '/',
  program,
  facts: {},
  handbook: {},
  handouts: [],
  references: [],
  today: '2026-09-15',
};
const adaText = validTexts[adaFile] ?? '';
const picture = new Blob([new Uint8Array(await makePicture({ width: 300, height: 300 }).jpeg().toBuffer())]);

interface Stage {
  isImmediate?: boolean;
  /** What is saved, by path; `null` stands for no answer. */
  files?: Record<string, string> | null;
  /** What somebody chooses in each dialog. */
  answer?: string;
  site?: Partial<EditorSite>;
  /** Whether pictures can be deleted. */
  canDelete?: boolean;
}

/** Everything around saving, made of paper. */
function stage({
  isImmediate = true,
  files = { ...validTexts },
  answer = 'back',
  site: changes,
  canDelete = true,
}: Stage = {}) {
  const asked: Question<string>[] = [];
  const told: string[] = [];
  const deleted: string[] = [];
  const noted: string[] = [];
  const repository = (): Promise<Repository> => {
    if (files === null) return Promise.reject(new UnreachableError('Nothing answered.'));
    return Promise.resolve({
      isImmediate,
      readEntry: ({ path }) => Promise.resolve(files[path]),
      readFolder: (folder) =>
        Promise.resolve(
          Object.entries(files)
            .filter(([file]) => file.startsWith(`${folder}/`))
            .map(([file, text]) => ({ file, text })),
        ),
      deleteFiles: (paths) =>
        canDelete
          ? Promise.resolve(void deleted.push(...paths))
          : Promise.reject(new UnreachableError('Nothing answered.')),
    });
  };
  const config = makeConfig({ program, base: '/' });
  const saving = createSaving({
    config,
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(answer as never);
    },
    tell: (sentences) => void told.push(...sentences),
    openings: {
      note: (path, text) => Promise.resolve(void noted.push(`${path}: ${text}`)),
      isUntouchedSince: (_path, opened) => Promise.resolve(opened === 'a recovered copy'),
    },
    openRepository: repository,
    getSite: () => ({ ...site, ...changes }),
  });
  const save = async (entry: Entry) => {
    const data = await saving.preSave({ entry, author: { login: undefined, name: undefined } });
    await saving.postSave({ entry, author: { login: undefined, name: undefined } });
    return data?.toJS();
  };
  return { saving, save, asked, told, deleted, noted, files: files ?? {} };
}

interface Form {
  data?: Record<string, unknown>;
  raw?: string;
  uploads?: string[];
  isNew?: boolean;
}

/** Ada’s form, with some of it changed. */
function openAda({ data = {}, raw = adaText, uploads = [], isNew = false }: Form = {}): Entry {
  const { data: fields, body } = fillIn(adaFile, adaText);
  return makeEntry({
    collection: 'mentors',
    slug: isNew ? '' : 'ada-okafor',
    path: isNew ? '' : adaFile,
    raw: isNew ? '' : raw,
    newRecord: isNew,
    data: { ...fields, body, ...data },
    mediaFiles: uploads.map((name) => ({ name, path: `content/images/mentors/${name}`, draft: true, file: picture })),
  });
}

function listMessages(questions: readonly Question<string>[]): string[] {
  return questions.flatMap(({ points = [] }) => points.map(({ label = '', message }) => `${label}: ${message}`));
}

describe('an entry that is right', () => {
  it('is saved as it is, with nothing asked and nothing told', async () => {
    const { save, asked, told } = stage();
    expect(await save(openAda())).toBeUndefined();
    expect([asked, told]).toEqual([[], []]);
  });

  it('is saved without what was cleared, and says what was put right', async () => {
    const { save, told } = stage();
    const saved = await save(openAda({ data: { pronouns: '', home_town: 'Hazard,\u00a0Kentucky' } }));
    expect(saved).toMatchObject({ home_town: 'Hazard, Kentucky' });
    expect(saved).not.toHaveProperty('pronouns');
    expect(told).toEqual(['Saved. Some signs that came along with pasted text were put right: odd spaces.']);
  });

  it('may be new', async () => {
    const { save, asked } = stage();
    const data = { name: 'Cleo Diaz', contact: { email: 'cleo@northfield.example' }, portrait: '' };
    expect(await save(openAda({ data, isNew: true }))).toMatchObject({ name: 'Cleo Diaz' });
    expect(asked).toEqual([]);
  });

  it('says afterwards what will be due, and is saved all the same', async () => {
    const { save, asked, told } = stage({ site: { today: '2027-06-15' } });
    await save(openAda());
    expect(asked).toEqual([]);
    expect(told.join()).toContain(
      'Agreement to be shown › Until: The profile of Ada Okafor is shown until 2027-06-30 only',
    );
  });
});

describe('an entry with mistakes', () => {
  it('is stopped with all of them at once, those across files and of the picture too', async () => {
    const { save, asked } = stage({
      site: { references: [{ to: adaFile, from: 'content/pages/privacy.md', fromTitle: 'Privacy' }] },
    });
    const data = { contact: { email: 'ada@mail.example' }, active: false };
    const saving = save(openAda({ data, uploads: ['ada-okafor.jpg'] }));
    await expect(saving).rejects.toThrow(NotSavedError);
    await expect(saving).rejects.toThrow('3 things to put right.');
    const messages = listMessages(asked);
    expect(messages[0]).toContain('Contact › E-mail: This is not a school address.');
    // Where no browser measures it, a picture is none; what a browser finds is shown there.
    expect(messages[1]).toContain('Portrait › Picture: This is not a picture that the site can show.');
    expect(messages[2]).toContain('Active: “Privacy” leads here');
  });

  it('is stopped where it is too much like another', async () => {
    const { save, asked } = stage();
    await expect(save(openAda({ data: { name: 'Ben Tran' } }))).rejects.toThrow('One thing to put right.');
    expect(listMessages(asked).join()).toContain('content/mentors/ben-tran.md has the same name.');
  });

  it('is told so even where nobody answers', async () => {
    const { save, asked } = stage({ files: null });
    await expect(save(openAda({ data: { name: '' } }))).rejects.toThrow('One thing to put right.');
    expect(listMessages(asked).join()).toContain('Name: This field is empty');
  });
});

describe('an entry that was changed meanwhile', () => {
  const theirs = adaText.replace('they/them', 'she/her');

  it('is not written over', async () => {
    const { save, asked } = stage({ files: { ...validTexts, [adaFile]: theirs } });
    await expect(save(openAda())).rejects.toThrow('This was changed meanwhile.');
    const [question] = asked;
    expect(question?.extracts?.map(({ label }) => label)).toEqual(['What you typed', 'What is saved now']);
    expect(question?.extracts?.[0]?.text).toContain('Name: Ada Okafor');
    expect(question?.extracts?.[0]?.text).toContain('Ask me about, 1: Finding a quiet place to study');
    expect(question?.extracts?.[1]?.text).toBe(theirs);
  });

  it('is written over by somebody who was told and wants it', async () => {
    const { save } = stage({ files: { ...validTexts, [adaFile]: theirs }, answer: 'save' });
    expect(await save(openAda({ data: { pronouns: '' } }))).toBeDefined();
  });

  it('is also one that was taken away', async () => {
    const files = Object.fromEntries(Object.entries(validTexts).filter(([file]) => file !== adaFile));
    const { save, asked } = stage({ files });
    await expect(save(openAda())).rejects.toThrow('This was changed meanwhile.');
    expect(asked[0]?.text.join()).toContain('the file was taken away');
    await expect(save(openAda({ raw: 'a recovered copy' }))).rejects.toThrow('This was changed meanwhile.');
  });

  it('is not the one that was saved from this very form', async () => {
    const { save, asked, files } = stage();
    await save(openAda());
    files[adaFile] = theirs;
    await expect(save(openAda())).rejects.toThrow('This was changed meanwhile.');
    // As Decap does: the file is written between the two handlers, and the form keeps what it was opened with.
    const again = stage();
    const { preSave, postSave } = again.saving;
    const event = { entry: openAda(), author: { login: undefined, name: undefined } };
    await preSave(event);
    again.files[adaFile] = theirs;
    await postSave(event);
    await again.save(openAda());
    expect(again.asked).toEqual([]);
    expect(again.noted).toContain(`${adaFile}: ${theirs}`);
    expect(asked).toHaveLength(1);
  });

  it('is not one that a recovered copy was begun with', async () => {
    const { save, asked } = stage();
    await save(openAda({ raw: 'a recovered copy' }));
    expect(asked).toEqual([]);
  });
});

describe('where nobody answers', () => {
  it('nothing is saved, and the way back is told', async () => {
    const { save, asked } = stage({ files: null });
    await expect(save(openAda())).rejects.toThrow('There is no connection.');
    expect(asked[0]?.text.join()).toContain('GitHub, where the website is kept, does not answer.');
  });
});

describe('what would not fit elsewhere', () => {
  const september = { ...fillIn(octoberFile, validTexts[octoberFile] ?? '').data, month: 'september' };
  const moved = makeEntry({
    collection: 'sessions',
    slug: 'first-exam',
    path: octoberFile,
    raw: validTexts[octoberFile],
    data: { ...september, body: 'Start on time.\n' },
  });

  it('is asked about, by the names that people know', async () => {
    const { save, asked } = stage();
    await expect(save(moved)).rejects.toThrow('Something else does not fit.');
    expect(asked[0]?.points?.map(({ label }) => label)).toEqual(['After the first exam › Month', 'Sessions']);
  });

  it('may wait', async () => {
    const { save } = stage({ answer: 'save' });
    await expect(save(moved)).resolves.toBeUndefined();
  });
});

describe('pictures that nobody needs any more', () => {
  const data = { portrait: { image: '../images/mentors/new.jpg', alt: 'Ada, smiling' } };
  const used = { ...validTexts, 'content/mentors/ben-tran.md': adaText.replaceAll('Ada', 'Ben') };

  it('are deleted once the entry is saved: the one that was replaced, and one that was chosen and not kept', async () => {
    const { save, deleted, told } = stage();
    const portrait = { image: '../images/mentors/kept.jpg', alt: 'Ada, smiling' };
    await save(openAda({ data: { portrait }, uploads: ['unused.jpg'] }));
    expect(deleted.sort()).toEqual(['content/images/mentors/ada-okafor.jpg', 'content/images/mentors/unused.jpg']);
    expect(told.join()).toContain('were deleted, since no profile shows them.');
  });

  it('are deleted with the portrait itself', async () => {
    const { save, deleted } = stage();
    await save(openAda({ data: { portrait: { image: '', alt: '' } } }));
    expect(deleted).toEqual(['content/images/mentors/ada-okafor.jpg']);
  });

  it('stay where another profile shows them', async () => {
    const { save, deleted } = stage({ files: used });
    await save(openAda({ data: { ...data, name: 'Ada Okafor', contact: { email: 'a@northfield.example' } } }));
    expect(deleted).toEqual([]);
  });

  it('stay where a draft is still to be published, so that a picture nobody keeps is asked about before', async () => {
    const { save, deleted, asked } = stage({ isImmediate: false });
    await save(openAda({ data }));
    expect(deleted).toEqual([]);
    await expect(save(openAda({ uploads: ['unused.jpg'] }))).rejects.toThrow('One thing to put right.');
    expect(listMessages(asked).join()).toContain('You chose this picture and the profile does not use it');
  });

  it('are no reason to say that an entry is not saved, if they cannot be deleted', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { saving, told, noted } = stage({ canDelete: false });
    const event = { entry: openAda({ data }), author: { login: undefined, name: undefined } };
    await saving.preSave(event);
    await expect(saving.postSave(event)).resolves.toBeUndefined();
    expect(told).toEqual([]);
    expect(noted).toHaveLength(1);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});

describe('the opening of a form', () => {
  it('is noted with what the file says', async () => {
    const { saving, noted } = stage();
    await saving.noteOpening('#/collections/mentors/entries/ada-okafor');
    await saving.noteOpening('#/collections/mentors/new');
    expect(noted).toEqual([`${adaFile}: ${adaText}`]);
  });

  it('is not noted where nobody answers', async () => {
    const { saving, noted } = stage({ files: null });
    await saving.noteOpening('#/collections/mentors/entries/ada-okafor');
    expect(noted).toEqual([]);
  });
});
