import { getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  pages: number;
  /** The page, from 1, of every place that a link within the document leads to. */
  places: ReadonlyMap<string, number>;
}

type Target = Parameters<Awaited<ReturnType<typeof getDocumentProxy>>['getPageIndex']>[0];

/** How many pages a PDF has and where its links lead. */
export async function readPdf(pdf: Buffer): Promise<ReadPdf> {
  // The library takes over the memory that it is given.
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const destinations = (await document.getDestinations()) as Record<string, [Target]>;
  const places = await Promise.all(
    Object.entries(destinations).map(
      async ([name, [target]]) => [name, (await document.getPageIndex(target)) + 1] as const,
    ),
  );
  const pages = document.numPages;
  await document.loadingTask.destroy();
  return { pages, places: new Map(places) };
}

/** A PDF that says it was made on a day (`YYYY-MM-DD`) in place of the moment when a browser made it. */
export function setDates(pdf: Buffer, day: string): Buffer {
  // Of the same length: a PDF names the places of its parts by counting bytes.
  const date = `D:${day.replaceAll('-', '')}000000`;
  const text = pdf.toString('latin1').replace(/(\/(?:CreationDate|ModDate) ?\()D:\d{14}/g, `$1${date}`);
  return Buffer.from(text, 'latin1');
}
