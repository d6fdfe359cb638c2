import { getToday } from '../../../src/program/clock.ts';
import type { EditorConfig } from '../../config/editor-config.ts';
import type { EditorSite } from '../../site/editor-site.ts';
import type { CMS } from '../decap.ts';
import { waitForForm } from './form.ts';
import { watchFormProblems } from './form-problems.ts';
import { explainSilence } from './no-answer.ts';
import { ask, tell } from './notices.ts';
import './notices.css';
import { rememberOpenings } from './openings.ts';
import { registerPhrases } from './phrases.ts';
import { describeBadPicture, describeProblems } from './questions.ts';
import { holdBackCopies } from './recovery.ts';
import { openRepository } from './repository.ts';
import { createSaving } from './saving.ts';
import { guardUploads } from './uploads.ts';

/**
 * Puts the checks of the build before everything that Decap saves.
 *
 * @param site kept up to date by whoever hands it over
 */
export function registerSaving(cms: CMS, site: EditorSite, config: EditorConfig): void {
  linkStyles();
  registerPhrases(cms);
  explainSilence(window);
  holdBackCopies();
  watchFormProblems(cms, (points) => void ask(describeProblems(points)));
  guardUploads({
    refuse: (problems) => void ask(describeBadPicture(problems)),
    tell: (sentence) => {
      tell([sentence]);
    },
  });
  const openings = rememberOpenings(localStorage);
  const { noteOpening, preSave, postSave } = createSaving({
    config,
    ask,
    tell,
    openings,
    openRepository: () => openRepository(cms, config, readUser()),
    getSite: () => ({ ...site, today: getLater(site.today, getToday(site.program, {}, new Date())) }),
  });
  cms.registerEventListener({ name: 'preSave', handler: preSave });
  cms.registerEventListener({ name: 'postSave', handler: postSave });
  const note = () => {
    // Not before the form is there: somebody may have to sign in first.
    if (location.hash.includes('/entries/')) void waitForForm().then(() => noteOpening(location.hash));
  };
  window.addEventListener('hashchange', note);
  note();
}

/** Written by the bundler from the style sheet that is imported above. */
function linkStyles(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = 'editor.css';
  document.head.append(link);
}

/** What Decap keeps of somebody who has signed in. */
function readUser(): Record<string, unknown> {
  return JSON.parse(localStorage.getItem('decap-cms-user') ?? '{}') as Record<string, unknown>;
}

/** A site that was built some time ago knows only its own day. */
function getLater(a: string, b: string): string {
  return a > b ? a : b;
}
