/** What fits on a printed page with faces large enough to know somebody by: two columns, three rows. */
export const facesPerSheet = 6;

/** The face book as its printed pages, in the order given. */
export function splitIntoSheets<Face>(faces: readonly Face[]): Face[][] {
  const count = Math.ceil(faces.length / facesPerSheet);
  return Array.from({ length: count }, (_, i) => faces.slice(i * facesPerSheet, (i + 1) * facesPerSheet));
}
