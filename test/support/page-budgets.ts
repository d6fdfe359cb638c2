/** What a page may weigh, in bytes after `gzip -9`. */
export interface PageBudget {
  /** From the root of the site, as a browser asks for it. */
  path: string;
  html: number;
  /** With everything that is fetched before somebody does anything, but for photographs. */
  total: number;
  /** Why it may weigh more than other pages: what there is so much of is what people came for. */
  because?: string;
}

const usual = { html: 11_000, total: 25_000 };

/** One page of each kind. */
export const pageBudgets: readonly PageBudget[] = [
  ...[
    '/',
    '/handbook/',
    '/handbook/skills/listening-first/',
    '/handbook/first-years/how-to-ask/',
    '/handbook/hard-moments/failing-a-course/',
    '/mentors/theo-lacombe/',
    '/handbook/cases/',
    '/handbook/cases/texts-at-2-a-m/',
    '/sessions/',
    '/sessions/arriving/brief/',
    '/sessions/arriving/run/',
    '/sessions/handouts/',
    '/sessions/handouts/situation-cards/',
    '/mentors/face-book/',
    '/training/record/',
    '/safety/',
    '/safety/pocket/',
    '/statistics/method/',
    '/privacy/',
    '/accessibility/',
    '/kits/',
    '/kits/start/',
    '/kits/start/budget/',
    '/kits/evaluate/data-dictionary/',
    '/schools/',
    '/schools/editor/',
    '/schools/adopt/',
    '/licenses/',
    '/offline/',
    '/404.html',
  ].map((path) => ({ path, ...usual })),
  {
    path: '/sessions/arriving/',
    html: 11_400,
    total: 27_800,
    because: 'The guide, the hour and the form for the log are one page, which opens in a room without a connection.',
  },
  {
    path: '/mentors/',
    html: 13_000,
    total: 30_000,
    because: 'Everybody is on it, so that narrowing the list down asks no server.',
  },
  {
    path: '/mentors/who-might-suit-me/',
    html: 12_800,
    total: 28_000,
    because: 'It has the cards of everybody: answers are compared in the browser and never sent.',
  },
  {
    path: '/training/',
    html: 11_800,
    total: 25_500,
    because: 'It names every question of every page: the browser alone counts what somebody has done.',
  },
  {
    path: '/statistics/',
    html: 11_300,
    total: 25_000,
    because: 'Charts are drawn into the page, with a table of the same figures under each.',
  },
  {
    path: '/handbook/cases/print/',
    html: 29_000,
    total: 43_500,
    because: 'It holds all cases, to be printed.',
  },
];
