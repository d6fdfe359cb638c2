import type { Facet } from '../mentors/profile.ts';
import type { IndexedMentor, MentorIndex } from '../schemas/mentor-index.ts';

/**
 * <medmentors-directory>: mentors on another page of the school, from `/mentors/index.json`. It needs nothing but
 * itself; see `/schools/embed/` for its attributes.
 *
 * Nothing of the data becomes markup: texts are set as text, addresses are read as addresses. It is fetched afresh for
 * each page, so that whoever has been taken down is gone here too.
 */

/** Filled in when the script is made for a site: its styles, and the words needed before there is any data. */
declare const STYLES: string;
declare const WORDS: { loading: string; failed: string };

const facets: readonly Facet[] = ['interest', 'path', 'language', 'region', 'year', 'availability'];
const chipCount = 4;
const day = 86_400_000;

class MentorDirectory extends HTMLElement {
  static readonly observedAttributes = ['src', 'limit', ...facets];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #view = document.createElement('div');
  /** The address of the data that is shown or on its way. */
  #source: string | undefined;
  #index: MentorIndex | undefined;
  #isQueued = false;

  constructor() {
    super();
    const styles = new CSSStyleSheet();
    styles.replaceSync(STYLES);
    // Unlike a style element, this is no business of the page’s content security policy.
    this.#root.adoptedStyleSheets = [styles];
    this.#root.append(this.#view);
  }

  connectedCallback(): void {
    this.#update();
  }

  attributeChangedCallback(): void {
    this.#update();
  }

  /** Once for all attributes that change together. */
  #update(): void {
    if (this.#isQueued || !this.isConnected) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      void this.#show();
    });
  }

  async #show(): Promise<void> {
    const source = this.#getSource();
    try {
      if (source !== this.#source) {
        this.#source = source;
        this.#index = undefined;
        this.#say(WORDS.loading);
        const index = await load(source);
        // Another address was asked for meanwhile.
        if (this.#source !== source) return;
        this.#index = index;
      }
      if (this.#index) this.#render(this.#index, source);
    } catch {
      // A new attempt is a new page, or another address.
      if (this.#source === source) this.#say(WORDS.failed);
    }
  }

  /** The data lies beside this script, unless the page says otherwise; `''` where it says nonsense. */
  #getSource(): string {
    const src = this.getAttribute('src');
    const url = src === null ? toUrl('index.json', import.meta.url) : toUrl(src, document.baseURI);
    return url?.href ?? '';
  }

  #render(index: MentorIndex, source: string): void {
    const find = makeFind(index, source);
    const chosen = pick(index.mentors, (name) => this.getAttribute(name));
    const list = makeList('list', ...chosen.map((mentor) => makeCard(mentor, index, find)));
    this.#view.lang = index.language;
    this.#view.replaceChildren(
      chosen.length > 0 ? list : make('p', 'message', index.words.nobody),
      makeLink('all', index.words.all, find(index.directory)),
    );
  }

  /** A message, with what the page itself has put between the tags: a link, say. */
  #say(text: string): void {
    const message = make('p', 'message', text);
    message.setAttribute('role', 'status');
    this.#view.replaceChildren(message, document.createElement('slot'));
  }
}

async function load(source: string): Promise<MentorIndex> {
  if (source === '') throw new Error('Not the address of any data.');
  const response = await fetch(source, { cache: 'no-cache', credentials: 'omit' });
  const index = (await response.json()) as MentorIndex;
  if (!response.ok || (index.format as number) !== 1) throw new Error('Not the data of a directory.');
  return index;
}

/**
 * Those who fit, by name. Where not all may be shown, others come first on each day, so that the end of the alphabet is
 * seen as often as its beginning.
 */
function pick(mentors: readonly IndexedMentor[], ask: (name: string) => string | null): IndexedMentor[] {
  const fitting = mentors.filter(({ traits }) =>
    facets.every((facet) => {
      const keys =
        ask(facet)
          ?.split(/[\s,]+/)
          .filter(Boolean) ?? [];
      return keys.length === 0 || keys.some((key) => traits[facet].includes(key));
    }),
  );
  const limit = Math.floor(Number(ask('limit')));
  if (!(limit > 0 && limit < fitting.length)) return fitting;
  const start = (Math.floor(Date.now() / day) * limit) % fitting.length;
  return [...fitting.slice(start), ...fitting].slice(0, limit);
}

/** Where an address of the data is for the page that shows it, if it may lead there at all. */
type Find = (address: string) => string | undefined;

function makeCard(mentor: IndexedMentor, { labels }: MentorIndex, find: Find): HTMLElement {
  const { name, url, portrait, availability, ask_me_about, traits } = mentor;
  const picture = portrait && find(portrait.src);
  const tags = (['path', 'interest'] as const).flatMap((facet) =>
    traits[facet].flatMap((key) => (Object.hasOwn(labels[facet], key) ? [labels[facet][key] ?? key] : [])),
  );
  const head = make('div', 'head', makeLink('name', name, find(url)), make('p', 'availability', availability));
  return make(
    'li',
    'card',
    ...(picture ? [makePortrait(picture)] : []),
    head,
    make('p', 'ask', `“${ask_me_about[0] ?? ''}”`),
    ...(tags.length > 0 ? [makeList('chips', ...tags.slice(0, chipCount).map((tag) => make('li', 'chip', tag)))] : []),
  );
}

function makePortrait(src: string): HTMLImageElement {
  const image = make('img', 'portrait');
  // The name stands beside it: nobody should hear it twice.
  image.alt = '';
  image.loading = 'lazy';
  image.width = image.height = 72;
  image.src = src;
  return image;
}

function makeFind(index: MentorIndex, source: string): Find {
  const here = new URL(source);
  const home = toUrl(index.address, here);
  return (address) => {
    const url = toUrl(address, here);
    // The same site on another host, as in a preview before it is published: its pages and pictures are there too.
    const isMoved = url && home?.pathname === here.pathname && url.origin === home.origin;
    return isMoved ? here.origin + url.pathname + url.search : url?.href;
  };
}

/** The address of something on the web. An address in the data may be wrong, and must never run. */
function toUrl(address: string, base: string | URL): URL | undefined {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Text where the address is not one to follow. */
function makeLink(name: string, text: string, href: string | undefined): HTMLAnchorElement {
  const link = make('a', name, text);
  if (href !== undefined) link.href = href;
  return link;
}

/** Safari forgets that a list without bullets is one. */
function makeList(name: string, ...items: Node[]): HTMLElement {
  const list = make('ul', name, ...items);
  list.setAttribute('role', 'list');
  return list;
}

/** An element with a class that is also its `part`, for styles of the page around it. Strings become text. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = name;
  element.part.add(name);
  element.append(...children);
  return element;
}

if (!customElements.get('medmentors-directory')) customElements.define('medmentors-directory', MentorDirectory);
