import { answersKey, parseAnswers } from '../../mentors/answers.ts';
import { facets, makeTraits, type Traits } from '../../mentors/profile.ts';
import { isEmpty, suggestMentors } from '../../mentors/suggest.ts';
import { findPart } from '../site/find-part.ts';
import { keep, readKept } from '../site/kept.ts';
import { readCards } from './profile-cards.ts';

/** How many people are named at first: enough to choose from, few enough to write to. */
const atFirst = 3;
/** Where a tab keeps what its draws come from, so that going back shows the same people. */
const seedKey = 'medmentors:draw';

/**
 * Brings “Who might suit me?” to life. What is answered stays in this tab: it is in no address, no request and no file,
 * and goes when the tab is closed. Runs in the browser.
 */
export function startSuggestions(root: HTMLElement): void {
  const form = findPart(root, '[data-questions]', HTMLFormElement);
  const results = findPart(root, '[data-results]', HTMLElement);
  const list = findPart(root, '[data-suggestions]', HTMLElement);
  const heading = findPart(root, '[data-heading]', HTMLElement);
  const more = findPart(root, '[data-more]', HTMLElement);
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const cards = readCards(findPart(root, 'template[data-cards]', HTMLTemplateElement).content);

  const readForm = () =>
    makeTraits((facet) => boxes.filter((box) => box.checked && getFacet(box) === facet).map(({ value }) => value));

  const show = (answers: Traits) => {
    const found = suggestMentors(
      cards.map(({ profile }) => profile),
      answers,
      getSeed(),
    );
    const items = found.flatMap(({ profile, shared }, i) => {
      const card = cards.find((candidate) => candidate.profile === profile)?.element;
      if (!card) return [];
      card.hidden = i >= atFirst;
      const reasons = boxes.filter((box) => shared[getFacet(box)].includes(box.value)).map((box) => box.dataset.shared);
      const because = card.querySelector('[data-because]');
      if (because) because.textContent = reasons.join('; ');
      return [card];
    });
    list.replaceChildren(...items);
    more.hidden = items.length <= atFirst;
    results.hidden = false;
    for (const part of root.querySelectorAll<HTMLElement>('[data-if]'))
      part.hidden = part.dataset.if !== (isEmpty(answers) ? 'unanswered' : items.length > 0 ? 'found' : 'none');
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = readForm();
    keep('tab', answersKey, JSON.stringify(answers));
    show(answers);
    heading.focus({ preventScroll: true });
    results.scrollIntoView();
  });
  form.addEventListener('reset', () => {
    keep('tab', answersKey, null);
    results.hidden = true;
    boxes[0]?.focus();
  });
  more.addEventListener('click', () => {
    const [next] = [...list.children].slice(atFirst);
    for (const card of list.children) (card as HTMLElement).hidden = false;
    more.hidden = true;
    next?.querySelector('a')?.focus();
  });

  const kept = parseAnswers(readKept('tab', answersKey));
  for (const box of boxes) box.checked = kept[getFacet(box)].includes(box.value);
  if (!isEmpty(readForm())) show(readForm());
}

function getFacet(box: HTMLInputElement): (typeof facets)[number] {
  const name = box.closest<HTMLElement>('[data-facet]')?.dataset.facet;
  const facet = facets.find((candidate) => candidate === name);
  if (!facet) throw new Error(`There is no facet ${name ?? ''}.`);
  return facet;
}

function getSeed(): string {
  const kept = readKept('tab', seedKey);
  if (kept) return kept;
  const seed = crypto.getRandomValues(new Uint32Array(2)).join('-');
  keep('tab', seedKey, seed);
  return seed;
}
