/** An element of an SVG, as a parser of XML reads it. */
export interface DrawingElement {
  name: string;
  attributes: readonly (readonly [name: string, value: string])[];
}

/**
 * Why an SVG should not be published, to follow its name in a sentence. An SVG is a program as much as a picture: opened
 * by its address, one with a script runs it as a page of this site.
 *
 * @param svg its bytes, read as UTF-8
 */
export function explainDrawing(
  svg: string,
  listElements: (svg: string) => readonly DrawingElement[],
): string | undefined {
  // A browser goes by what the file says of its letters, and would read in it what is not looked for here.
  if (/[\0\uFFFD]/.test(svg) || /<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-8["'])/i.test(svg))
    return 'is not written in UTF-8';
  const elements = listElements(svg);
  const names = elements.map(({ name }) => name.toLowerCase().replace(/^.*:/, ''));
  if (names.some((name) => notDrawn.has(name) || name.startsWith('animate')))
    return 'holds a script, an animation or a piece of a web page';
  const attributes = elements.flatMap((element) => element.attributes);
  if (attributes.some(([name]) => /^(.*:)?on/i.test(name))) return 'holds a script';
  const isOutside =
    attributes.some(loads) ||
    /url\(\s*['"]?(?!#|['"]?#)\s*[^)#]/i.test(svg) ||
    /@import|<!ENTITY|<\?xml-stylesheet/i.test(svg);
  return isOutside ? 'loads something from elsewhere' : undefined;
}

/** The same as a whole sentence, with what to do instead. */
export function refuseDrawing(danger: string): string {
  return `This drawing ${danger}. Ask for one that is a plain drawing, or use a PNG.`;
}

const notDrawn: ReadonlySet<string> = new Set(['script', 'foreignobject', 'iframe', 'handler', 'listener', 'set']);

function loads([name, value]: readonly [string, string]): boolean {
  return /(?:^|:)(?:href|src)$/i.test(name) && !/^(?:#|data:image\/(?:png|jpeg|webp);)/i.test(value.trim());
}
