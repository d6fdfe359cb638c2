import { readRun, writeRun } from '../../../sessions/kept-run.ts';
import { act, type Run, type RunAction, type RunPlan } from '../../../sessions/run.ts';
import { viewRun, type RunView } from '../../../sessions/run-view.ts';
import { findPart } from '../../site/find-part.ts';
import { keep, readKept } from '../../site/kept.ts';
import { Announcer } from './announcer.ts';
import { offerFullScreen } from './full-screen.ts';
import { LateDialog } from './late-dialog.ts';
import { readMove } from './keys.ts';
import { RunScreen } from './run-screen.ts';
import type { RunWords } from './run-words.ts';
import { ScreenLight } from './screen-light.ts';
import { watchSwipes } from './swipe.ts';

/** After “Start”, “Next” stands where the thumb is: what comes sooner was one tap too many. */
const tapPause = 600;

/**
 * Brings the run of a guide to life. Where a run is stays in this browser, and what time it is comes from the clock each
 * time, so that a reload or a locked phone changes nothing. Runs in the browser.
 */
export function startRun(root: HTMLElement): void {
  const key = root.dataset.run ?? '';
  const plan = JSON.parse(root.dataset.plan ?? '') as RunPlan;
  const words = JSON.parse(root.dataset.words ?? '') as RunWords;
  const screen = new RunScreen(root, words, plan);
  const announcer = new Announcer(findPart(root, '[data-announcement]', HTMLElement), words, plan);
  const light = new ScreenLight();
  const late = new LateDialog(root, words, plan);
  const restart = findPart(root, '[data-restart-dialog]', HTMLDialogElement);

  const kept = readRun(plan, readKept('browser', key), Date.now());
  let { run } = kept;
  if (kept.dropped) findPart(root, '[data-dropped]', HTMLElement).textContent = words[kept.dropped];

  const show = (): RunView => {
    const view = viewRun(plan, run, Date.now());
    screen.show(view);
    light.keep(view.phase === 'running');
    return view;
  };
  const change = (next: Run | null) => {
    if (next === run) return;
    const before = viewRun(plan, run, Date.now());
    run = next;
    keep('browser', key, run && writeRun(plan, run));
    const view = show();
    if (view.step !== before.step || view.phase === 'ready' || before.phase === 'ready') screen.turn();
    screen.refocus(view);
    announcer.hear(view);
  };
  const perform = (action: RunAction) => {
    const isOneTapTooMany = action.type === 'next' && run && Date.now() - run.startedAt < tapPause;
    if (!isOneTapTooMany) change(act(plan, run, Date.now(), action));
  };

  root.addEventListener('click', ({ target }) => {
    const type = target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined;
    if (type) perform({ type } as RunAction);
  });
  const moveBy = (move: 'next' | 'back') => {
    if (run && !root.querySelector('dialog[open]')) perform({ type: move });
  };
  document.addEventListener('keydown', (event) => {
    const move = run && !root.querySelector('dialog[open]') ? readMove(event) : undefined;
    if (!move) return;
    event.preventDefault();
    moveBy(move);
  });
  watchSwipes(findPart(root, '[data-stage]', HTMLElement), (direction) => {
    moveBy(direction === 'left' ? 'next' : 'back');
  });

  findPart(root, 'button[data-late]', HTMLButtonElement).addEventListener('click', () => {
    if (run) late.open(run);
  });
  late.onTake = (minutes) => {
    perform({ type: 'late', minutes });
    screen.tellOfCut(true);
  };
  findPart(root, 'button[data-restart]', HTMLButtonElement).addEventListener('click', () => {
    restart.showModal();
  });
  findPart(root, '[data-restart-yes]', HTMLButtonElement).addEventListener('click', () => {
    restart.close();
    perform({ type: 'restart' });
  });
  for (const button of root.querySelectorAll('dialog [data-close]'))
    button.addEventListener('click', () => button.closest('dialog')?.close());
  offerFullScreen(findPart(root, '[data-full-screen]', HTMLButtonElement));

  // Another tab with the same guide is the same run.
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    run = readRun(plan, readKept('browser', key), Date.now()).run;
    announcer.start(show());
    screen.turn();
  });
  document.addEventListener('visibilitychange', show);
  announcer.start(show());
  setInterval(() => {
    announcer.hear(show());
  }, 1000);
}
