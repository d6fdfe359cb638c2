import { forgetSearches } from '../../search/recent.ts';

/** How often Escape is pressed to leave, and within which time, in milliseconds. */
const presses = 3;
const within = 2000;

/**
 * Leaves for the address of the link at its click, or at three presses of Escape. The page goes blank at once, however
 * long the other one takes, and gives up its place in the history: Back does not lead to it. What was searched for on
 * other pages is forgotten as well: whoever looks next must not be offered it.
 */
export function startQuickExit(link: HTMLAnchorElement): void {
  const leave = () => {
    document.documentElement.hidden = true;
    document.title = link.hostname;
    forgetSearches();
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let times: number[] = [];
  // Before any dialog that Escape closes.
  document.addEventListener(
    'keydown',
    ({ key, repeat, timeStamp }) => {
      // A key that is held down counts once.
      if (repeat) return;
      times = key === 'Escape' ? [...times.filter((time) => timeStamp - time < within), timeStamp] : [];
      if (times.length >= presses) leave();
    },
    { capture: true },
  );
}
