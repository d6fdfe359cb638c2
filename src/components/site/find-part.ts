/** A part that a script cannot do without. Throws where the page has none, or one of another kind. */
export function findPart<Part extends Element>(root: ParentNode, selector: string, kind: new () => Part): Part {
  const part = root.querySelector(selector);
  if (part instanceof kind) return part;
  throw new Error(`The page has no ${selector}.`);
}
