import sharp from 'sharp';
import { handbookSections } from '../../src/schemas/vocabulary.ts';
import { makeRandom, type Random } from '../support/random.ts';
import { createWriter, type Writer } from './generated-text.ts';
import { plantedPages, type PlantedPage } from './planted-pages.ts';

const sections = Object.keys(handbookSections);
const firstNames =
  'Ada Bola Chen Dina Eskil Fatou Goran Hana Ivo Jun Kemi Lior Mina Noor Oto Pia Quin Rosa Sami Tove'.split(' ');
const lastNames =
  'Adeyemi Berg Costa Diallo Eriksen Fischer Gupta Haddad Ito Jansen Kovac Lopez Moreau Nowak Oduya Park Rossi Silva Tanaka Weiss'.split(
    ' ',
  );

/** A page of the handbook before it is written. */
interface Page {
  /** From the root of the site, `/handbook/skills/page-0004/`. */
  path: string;
  section: string;
  number: number;
  title: string;
  planted?: PlantedPage | undefined;
}

/** Where the planted pages of a site of so many pages are, in the order of `plantedPages`. */
export function getPlantedPaths(count: number): string[] {
  return planPages(count).flatMap(({ path, planted }) => (planted ? [path] : []));
}

/**
 * A handbook of `count` pages of about a thousand words and a tenth as many mentors with a portrait each, by path from the
 * root of the project; the same for the same count. They fit the schemas of the content, and stand beside the sample.
 */
export async function generateContent(count: number): Promise<Record<string, string | Buffer>> {
  const random = makeRandom(count);
  const writer = createWriter(random.fork());
  const pages = planPages(count);
  const handbook = pages.map((page) => [getFile(page), writePage(page, pages, writer, random)] as const);
  const mentors = await Promise.all(
    Array.from({ length: Math.ceil(count / 10) }, async (_, number) => {
      const slug = `mentor-${pad(number)}`;
      const image = `content/images/mentors/${slug}.webp`;
      return [
        [`content/mentors/${slug}.md`, writeMentor(number, slug, pages, writer, random)],
        [image, await drawPortrait(number)],
      ] as const;
    }),
  );
  return Object.fromEntries<string | Buffer>([...handbook, ...mentors.flat()]);
}

function planPages(count: number): Page[] {
  const planted = new Map(
    plantedPages.map((page, i) => [Math.floor(((i + 0.5) * count) / plantedPages.length), page] as const),
  );
  return Array.from({ length: count }, (_, number) => {
    const section = sections[number % sections.length] ?? '';
    const page = planted.get(number);
    return {
      section,
      number,
      path: `/handbook/${section}/page-${pad(number)}/`,
      title: page?.title ?? `A page about all sorts of things, number ${number}`,
      planted: page,
    };
  });
}

function getFile({ path }: Page): string {
  return `content${path.slice(0, -1)}.md`;
}

function writePage(
  { section, number, title, planted }: Page,
  pages: readonly Page[],
  writer: Writer,
  random: Random,
): string {
  const { paragraph, phrase } = writer;
  const blocks = [paragraph(70)];
  for (let part = 0; part < 7; part += 1) {
    const link = random.pick(pages);
    blocks.push(`## ${planted && part === 1 ? planted.heading : phrase(3)}`);
    if (planted && part < 3) blocks.push(planted.sentence);
    blocks.push(paragraph(55), `See also [${link.title}](${link.path}).`);
    if (part === 0) blocks.push(`:::note[Before you start]\n${paragraph(25)}\n:::`);
    if (part === 1) blocks.push(list(5, () => `- ${phrase(2)}: ${paragraph(8)}`));
    if (part === 2) blocks.push(writeTable(phrase, random));
    if (part === 3)
      blocks.push(
        `### ${phrase(2)}`,
        list(4, (i) => `${i + 1}. ${paragraph(9)}`),
      );
    blocks.push(`**${phrase(2)}.** ${paragraph(55)}`);
  }
  return `---
title: ${title}
description: ${paragraph(12)}
section: ${section}
order: ${1 + (Math.floor(number / sections.length) % 99)}
audience: mentors
review_by: 2027-06-01
---

${blocks.join('\n\n')}
`;
}

function writeTable(phrase: Writer['phrase'], random: Random): string {
  const rows = Array.from({ length: 5 }, () => `| ${phrase(1)} | ${phrase(2)} | ${random.int(1, 60)} |`);
  return ['| Activity | Outcome | Minutes |', '| --- | --- | --- |', ...rows].join('\n');
}

function list(count: number, item: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => item(i)).join('\n');
}

function writeMentor(
  number: number,
  slug: string,
  pages: readonly Page[],
  { paragraph, phrase }: Writer,
  random: Random,
): string {
  const name = `${firstNames[number % firstNames.length]} ${lastNames[Math.floor(number / firstNames.length) % lastNames.length]}`;
  const link = random.pick(pages);
  return `---
name: ${name}
class_year: 2029
interests:
  - research
languages:
  - english
ask_me_about:
  - ${phrase(2)}
  - ${phrase(3)}
contact:
  email: ${slug}@larkfield.example
availability: open
portrait:
  image: ../images/mentors/${slug}.webp
  alt: Portrait of ${name}
confirmed_on: 2026-08-15
consent:
  given_on: 2026-07-19
  until: 2027-06-30
---

${paragraph(80)}

${paragraph(60)} I like [${link.title}](${link.path}).
`;
}

/** A picture of its own for each, so that nothing is made once for all of them. */
function drawPortrait(number: number): Promise<Buffer> {
  const shade = (step: number) => 40 + ((number * step) % 180);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="rgb(${shade(7)},${shade(31)},${shade(53)})"/><circle cx="200" cy="160" r="80" fill="#eee"/><ellipse cx="200" cy="380" rx="140" ry="120" fill="rgb(${shade(53)},${shade(7)},${shade(31)})"/></svg>`;
  return sharp(Buffer.from(drawing)).webp().toBuffer();
}

function pad(number: number): string {
  return String(number).padStart(4, '0');
}
