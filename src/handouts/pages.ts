import type { Handout } from '../schemas/handout.ts';
import type { CardSize, HandoutReader } from '../schemas/vocabulary.ts';

/** Cards on a page, in two columns. */
export const cardsOnPage: Readonly<Record<CardSize, number>> = { small: 8, medium: 6, large: 4 };

/** The items of a list, page by page; one alone fills its page with copies of itself. */
export function layOutCards<Card>(cards: readonly Card[], size: CardSize): Card[][] {
  const room = cardsOnPage[size];
  const [only] = cards;
  if (cards.length === 1 && only !== undefined) return [Array.from({ length: room }, () => only)];
  return Array.from({ length: Math.ceil(cards.length / room) }, (_, i) => cards.slice(i * room, (i + 1) * room));
}

type Printed = Pick<Handout, 'cards' | 'readers'>;

/** How many pages a handout has, the one with the answers among them. */
export function countPages({ cards }: Pick<Handout, 'cards'>): number {
  return cards ? layOutCards(cards.cards, cards.size).length + (hasAnswers(cards) ? 1 : 0) : 1;
}

/** Whether there is a page with answers, for whoever leads. */
export function hasAnswers({ cards }: NonNullable<Handout['cards']>): boolean {
  return cards.some(({ answer }) => answer);
}

/**
 * How many sheets of paper a full group takes. The answers are needed once, and a page of copies serves several.
 *
 * @param people in the largest group
 */
export function countSheets({ cards, readers }: Printed, people: number): number {
  const copies = getCopies(readers, people);
  if (cards?.cards.length === 1) return Math.ceil(copies / cardsOnPage[cards.size]) + (hasAnswers(cards) ? 1 : 0);
  const answers = cards && hasAnswers(cards) ? 1 : 0;
  return copies * (countPages({ cards }) - answers) + answers;
}

/** How many people or pairs each need one of their own. */
export function getCopies(readers: HandoutReader, people: number): number {
  return { person: people, twice: 2 * people, pair: Math.ceil(people / 2), group: 1 }[readers];
}
