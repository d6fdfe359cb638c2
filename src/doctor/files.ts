import type { Content } from '../checks/content.ts';
import type { Finding } from './finding.ts';
import { getPlace } from './place.ts';
import { brandFolder, type Site } from './site.ts';

const favicon = `${brandFolder}/favicon.svg`;

/** Pictures of the school that pages show and that are not on the disk. Portraits are a matter of the checks. */
export function findMissingFiles({ program }: Content, { brand }: Site): Finding[] {
  if (!program) return [];
  const logos = (['logo', 'logo_dark'] as const).flatMap((key) => {
    const address = program.data.brand[key];
    const file = `public${address ?? ''}`;
    if (address === undefined || Object.hasOwn(brand, file)) return [];
    return [
      {
        severity: 'wrong' as const,
        what: `There is no file ${file}, so the site shows a broken picture. Capital letters count.`,
        place: getPlace(program, ['brand', key]),
        mend: 'npm run adopt',
      },
    ];
  });
  if (Object.hasOwn(brand, favicon)) return logos;
  return [
    ...logos,
    {
      severity: 'wrong',
      what: `There is no file ${favicon}, the icon of the site.`,
      mend: `Put a square picture there as SVG, or take the sample’s back: git checkout HEAD -- ${favicon}`,
    },
  ];
}
