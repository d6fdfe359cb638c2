import { parseHTML } from 'linkedom';

export interface Drawing {
  /** What is drawn and is not words: element, place and size. */
  marks: Record<string, string>[];
  /** Words with the vertical place of their line. */
  words: string[];
  text: string;
}

/** What stands in a chart. Lines of the axis, which are always the same, are left out. */
export function readSvg(svg: string): Drawing {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  const getAll = (selector: string) => [...document.querySelectorAll(selector)];
  const marks = getAll('line, rect, circle, path').filter((mark) => getStroke(mark) !== 'var(--line)');
  return {
    marks: marks.map((mark) => ({
      name: mark.localName,
      ...Object.fromEntries([...mark.attributes].map(({ name, value }) => [name, value])),
    })),
    words: getAll('text').map(({ textContent }) => textContent),
    text: document.body.innerHTML,
  };
}

function getStroke(mark: Element): string | null {
  return mark.getAttribute('stroke') ?? mark.parentElement?.getAttribute('stroke') ?? null;
}
