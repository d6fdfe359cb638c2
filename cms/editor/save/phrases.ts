import type { CMS } from '../decap.ts';

/** What Decap itself says about a field and about saving, in the words of our own checks. */
export const phrases = {
  editor: {
    editor: {
      confirmLoadBackup:
        'What you last typed here was not saved. This browser has kept a copy of it.\n\nOK brings it back. Cancel throws it away.',
      onLeavePage: 'You have not saved what you typed here. Leave anyway?',
    },
    editorControlPane: {
      widget: {
        required: 'This field is empty or left out, and it is needed.',
        regexPattern: '%{pattern}',
        processing: 'This is still being read. Wait a moment and try again.',
        range: 'Write a number that is at least %{minValue} and at most %{maxValue}.',
        min: 'Write a number that is at least %{minValue}.',
        max: 'Write a number that is at most %{maxValue}.',
        rangeCount: 'This list needs at least %{minCount} and may have at most %{maxCount}.',
        rangeCountExact: 'This list needs exactly %{count}.',
        rangeMin: 'This list needs at least %{minCount}.',
        rangeMax: 'This list may have at most %{maxCount}.',
      },
    },
  },
  mediaLibrary: {
    mediaLibrary: {
      onDelete:
        'Delete this picture for good? It goes at once. If a profile shows it, the website cannot be built until that profile has another one.',
    },
  },
  ui: {
    toast: {
      entrySaved: 'Saved.',
      missingRequiredField:
        'Not saved yet, and nothing is lost: some fields still need something. They are marked in red.',
      onFailToPersist: 'Not saved, and nothing is lost: what you typed is still in the form. %{details}',
    },
  },
};

/** Puts our phrases over those that are registered, whoever has changed others before. */
export function registerPhrases(cms: Pick<CMS, 'getLocale' | 'registerLocale'>): void {
  cms.registerLocale('en', mergePhrases(cms.getLocale('en'), phrases));
}

function mergePhrases(base: unknown, changes: unknown): unknown {
  if (!isRecord(base) || !isRecord(changes)) return changes;
  const merged = Object.entries(changes).map(([key, value]) => [key, mergePhrases(base[key], value)] as const);
  return { ...base, ...Object.fromEntries(merged) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
