import type { Problem } from '../../../src/checks/problem.ts';
import type { FileText } from '../../../src/checks/source.ts';
import type { Leftover } from './clean.ts';
import type { Question } from './notices.ts';
import { listTexts, type FilledIn } from './one-entry.ts';
import { peek } from './peek.ts';
import { reveal } from './reveal.ts';

/** The questions and messages of saving, in words for somebody who never saw git or a terminal. */

const back = { answer: 'back', label: 'Back to the form' } as const;
const kept = 'Nothing was saved, and nothing is lost: what you typed is still in the form.';

/** What has to be put right before an entry can be saved. */
export function describeProblems(problems: readonly Pick<Problem, 'label' | 'value' | 'message'>[]): Question<'back'> {
  return {
    title: problems.length === 1 ? 'One thing to put right first' : `${problems.length} things to put right first`,
    text: [kept],
    points: problems.map(({ label, value, message }) => ({
      label,
      value,
      message,
      show: label === undefined ? undefined : () => void reveal(label),
    })),
    answers: [back],
  };
}

/** A picture that was refused before Decap took it. */
export function describeBadPicture(messages: readonly string[]): Question<'back'> {
  return {
    title: 'This picture cannot be used',
    text: ['Choose another one. Everything in the form is as it was.'],
    points: messages.map((message) => ({ message })),
    answers: [back],
  };
}

/** What this entry would break in other files. Some changes take two steps, so that it may be saved all the same. */
export function describeGaps(problems: readonly Problem[], files: readonly FileText[]): Question<'back' | 'save'> {
  return {
    title: 'Save this, although something else does not fit?',
    text: ['You can save it now. The website itself stays as it is until this is put right too:'],
    points: problems.map(({ file, label, value, message }) => ({
      label: [getTitle(file, files), label].filter(Boolean).join(' › '),
      value,
      message,
    })),
    answers: [back, { answer: 'save', label: 'Save it' }],
  };
}

/** What people know a file by. */
function getTitle(file: string, files: readonly FileText[]): string {
  const text = files.find((candidate) => candidate.file === file)?.text ?? '';
  return peek(text, 'title') ?? peek(text, 'name') ?? (file === 'content/sessions' ? 'Sessions' : file);
}

/**
 * Somebody else, or another window, has changed the file since the form was opened.
 *
 * @param saved what the file says now; `undefined` where it is gone
 */
export function describeConflict(entry: FilledIn, saved: string | undefined): Question<'back' | 'save'> {
  const typed = { label: 'What you typed', text: writeOut(entry) };
  const isGone = saved === undefined;
  const what = isGone
    ? 'Since you opened this form, the file was taken away, or it cannot be read at this moment.'
    : 'Since you opened this form, somebody else has saved something here, or you did in another window.';
  return {
    title: 'This was changed meanwhile',
    text: [
      `${what} ${kept}`,
      'To keep both: copy what you typed, reload this page, answer “Cancel” when you are asked about a copy, and put your changes in again.',
    ],
    extracts: isGone ? [typed] : [typed, { label: 'What is saved now', text: saved, isFolded: true }],
    answers: [back, { answer: 'save', label: 'Save mine in its place' }],
  };
}

function writeOut(entry: FilledIn): string {
  return listTexts(entry)
    .map(({ label, text }) => (text.includes('\n') ? `${label}:\n\n${text.trim()}` : `${label}: ${text}`))
    .join('\n');
}

/** Nothing answered. */
export function describeSilence(isLocal: boolean): Question<'back'> {
  const help = isLocal
    ? 'The program that saves your work on this computer does not answer. Leave this page open. Go to the window in which you started the website, start it again there with npm start, then come back and save once more.'
    : 'GitHub, where the website is kept, does not answer. Leave this page open, look whether you are connected to the internet, and save once more.';
  return {
    title: 'There is no connection',
    text: [
      kept,
      help,
      'This browser also keeps a copy of what you typed. If you have to close the page, it is offered to you when you open the same form again.',
    ],
    answers: [back],
  };
}

export interface Aftermath {
  leftovers: readonly Leftover[];
  /** Pictures that were deleted, by path. */
  deleted: readonly string[];
  warnings: readonly Problem[];
}

/** What is good to know once an entry is saved. */
export function describeAftermath({ leftovers, deleted, warnings }: Aftermath): string[] {
  const names = deleted.map((path) => path.replace(/^.*\//, ''));
  return [
    ...(leftovers.length > 0
      ? [`Saved. Some signs that came along with pasted text were put right: ${list(leftovers)}.`]
      : []),
    ...(names.length > 0
      ? [
          `${list(names)} ${names.length === 1 ? 'was' : 'were'} deleted, since no profile shows ${names.length === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...warnings.map(({ label, message }) => [label, message].filter(Boolean).join(': ')),
  ];
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words);
}
