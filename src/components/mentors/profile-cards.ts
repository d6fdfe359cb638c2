import { makeTraits, type Profile } from '../../mentors/profile.ts';

/** A mentor’s card on the page, and what it says of them. */
export interface ProfileCard {
  profile: Profile;
  element: HTMLElement;
}

/** Reads the cards of a list: the page itself is the data, so that nothing has to be fetched. */
export function readCards(list: ParentNode): ProfileCard[] {
  return [...list.querySelectorAll<HTMLElement>('[data-mentor]')].map((element) => ({
    element,
    profile: {
      id: element.dataset.mentor ?? '',
      name: element.dataset.name ?? '',
      traits: makeTraits((facet) => (element.dataset[facet] ?? '').split(' ').filter(Boolean)),
      text: element.dataset.text ?? '',
    },
  }));
}
