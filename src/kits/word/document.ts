import { Document, Packer, Paragraph } from 'docx';
import type { Template } from '../template.ts';
import { fixArchive } from './archive.ts';
import { writeBlocks } from './blocks.ts';
import { writeInlines } from './inlines.ts';
import { makeNumbering } from './numbering.ts';
import { getTopDepth } from '../headings.ts';
import { paper } from './paper.ts';
import { makeStyles } from './styles.ts';
import type { Writing } from './writing.ts';

export interface About {
  title: string;
  description: string;
  author: string;
  /** The language tag of the text, such as `en`. */
  language: string;
}

/**
 * A template as a Word document, its first heading as the title, its sources small at the end: the bytes of a `.docx` file, the same for the
 * same text. Throws on what a document cannot hold, with file and line.
 */
export async function writeDocument(
  { root, sources }: Template,
  writing: Writing,
  { title, description, author, language }: About,
): Promise<Uint8Array> {
  const [first, ...rest] = root.children;
  const isTitled = first?.type === 'heading';
  const body = isTitled ? rest : root.children;
  let lists = 0;
  const flow = {
    style: 'Normal',
    listStyle: undefined,
    depth: 0,
    inset: 0,
    top: getTopDepth([...body, ...sources]),
    nextList: () => lists++,
  };
  const children = [
    ...(isTitled ? [new Paragraph({ style: 'Title', children: writeInlines(first.children, writing) })] : []),
    ...writeBlocks(body, writing, flow),
    ...writeBlocks(sources, writing, { ...flow, listStyle: 'SourceList' }),
  ];
  const document = new Document({
    title,
    description,
    creator: author,
    lastModifiedBy: author,
    styles: makeStyles(language),
    numbering: makeNumbering([...root.children, ...sources]),
    sections: [{ properties: { page: paper }, children }],
  });
  return fixArchive(await Packer.toBuffer(document));
}
