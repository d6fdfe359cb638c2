import type { Answer } from './ask.ts';
import type { Piece } from './excerpt.ts';
import { groupHits, type Hit } from './hit.ts';
import { make, makeIcon } from './make.ts';
import type { Place, SearchWords } from './words.ts';

/** Pages that were found: the best of them, then the others under a heading for each kind. */
export function makeGroups(hits: readonly Hit[], words: SearchWords): HTMLElement[] {
  const { best, groups } = groupHits(hits);
  const parts = groups.map(({ kind, hits: group }) => ({
    title: kind || words.kinds.others,
    items: group.map((hit) => makeHit(hit)),
  }));
  if (best.length > 0) parts.unshift({ title: words.best, items: best.map((hit) => makeHit(hit, hit.kind)) });
  return parts.map(({ title, items }, index) => {
    const id = `search-group-${index}`;
    return make('section', { 'aria-labelledby': id }, make('h2', { id }, title), make('ul', {}, ...items));
  });
}

/** `kind` is said where no heading says it. */
function makeHit({ href, title, text, section }: Hit, kind = ''): HTMLElement {
  const page = make('a', { class: 'result', href }, make('strong', {}, title));
  if (kind) page.prepend(make('small', {}, kind), ' ');
  if (!section) {
    page.append(make('span', { class: 'text' }, ...mark(text)));
    return make('li', {}, page);
  }
  const part = make('a', { class: 'section', href: section.href }, make('b', {}, ...mark(section.heading)), ' ');
  part.append(make('span', { class: 'text' }, ...mark(section.text)));
  return make('li', {}, page, part);
}

function mark(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? make('mark', {}, text) : document.createTextNode(text)));
}

/** What was searched for before, each to be searched for again. */
export function makeRecent(
  searches: readonly string[],
  { recent, icons }: SearchWords,
  { again, forget }: { again: (search: string) => void; forget: () => void },
): HTMLElement {
  const items = searches.map((search) => {
    const button = make('button', { type: 'button', class: 'again' }, makeIcon(icons.clock), make('span', {}, search));
    button.addEventListener('click', () => {
      again(search);
    });
    return make('li', {}, button);
  });
  const forgetButton = make('button', { type: 'button', class: 'forget' }, recent.forget);
  forgetButton.addEventListener('click', forget);
  return make(
    'section',
    { 'aria-labelledby': 'search-recent' },
    make('header', {}, make('h2', { id: 'search-recent' }, recent.title), forgetButton),
    make('ul', {}, ...items),
  );
}

/** Nothing was found: what else to try, and who knows. */
export function makeNone(
  question: string,
  { none, safety, contact }: SearchWords,
  { isKept, elsewhere, showAll }: { isKept: boolean; elsewhere: number; showAll: () => void },
): HTMLElement {
  const tries: (string | Node)[] = [none.try];
  if (elsewhere > 0) {
    const label = elsewhere === 1 ? none.elsewhereOne : none.elsewhere.replace('%', String(elsewhere));
    const button = make('button', { type: 'button', class: 'action' }, label);
    button.addEventListener('click', showAll);
    tries.push(button);
  }
  return make(
    'section',
    { class: 'note' },
    make(
      'h2',
      {},
      none.title.replace('%', () => question),
    ),
    ...(isKept ? [make('p', {}, none.kept)] : []),
    make('div', { class: 'try' }, ...tries),
    make('p', { class: 'help' }, safety.question, ' ', make('a', { href: safety.href }, safety.action)),
    make('p', {}, contact.text, ' ', make('b', {}, contact.name)),
    makePlaces(contact.reach),
  );
}

/** The search itself is not there. */
export function makeFailed(
  { failed }: SearchWords,
  { isWorkerThere, again }: { isWorkerThere: boolean; again: () => void },
): HTMLElement {
  const button = make('button', { type: 'button', class: 'action' }, failed.again);
  button.addEventListener('click', again);
  return make(
    'section',
    { class: 'note' },
    make('p', {}, failed.text),
    button,
    ...(isWorkerThere ? [make('p', {}, failed.kept), makePlaces(failed.places)] : []),
  );
}

function makePlaces(places: readonly Place[]): HTMLElement {
  return make(
    'ul',
    { class: 'places' },
    ...places.map(({ label, href }) => make('li', {}, make('a', { href }, label))),
  );
}

/** How many pages were found. */
export function describe({ results, whole }: Answer, { closest, one, several }: SearchWords): string {
  if (whole === 0) return closest;
  return results.length === 1 ? one : several.replace('%', String(results.length));
}

/** The choice of one kind of page. */
export function makeKinds({ label, all, list }: SearchWords['kinds']): HTMLFieldSetElement {
  const choices = ['', ...list].map((kind) => {
    const input = make('input', { type: 'radio', name: 'kind', value: kind });
    input.checked = kind === '';
    return make('label', {}, input, make('span', {}, kind || all));
  });
  return make('fieldset', { class: 'kinds' }, make('legend', {}, label), ...choices);
}
