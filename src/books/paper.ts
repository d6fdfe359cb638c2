/** Sizes of paper, by how the command calls them. */
export const papers = {
  letter: { width: '8.5in', height: '11in' },
  a4: { width: '210mm', height: '297mm' },
} as const;

export type Paper = keyof typeof papers;
