import type { Content } from '../checks/content.ts';
import { isSampleMentor, sampleSchool } from '../doctor/invented.ts';
import { programFile } from '../program/read.ts';
import { writeProgram, type ProgramInput } from '../program/write.ts';
import type { Answers } from './answers.ts';
import { getLogoFile, makeBrand, type BrandFiles, type Logos } from './brand.ts';
import type { Changes } from '../files/changes.ts';
import { removeSample } from './sample.ts';

export interface Plan {
  changes: Changes;
  /** The school, people or figures are still invented, so that every page says that this is a sample. */
  isStillSample: boolean;
}

/** All files that the answers of a school change. */
export function planAdoption(
  content: Content,
  { settings, remove_sample }: Pick<Answers, 'settings' | 'remove_sample'>,
  { logos, brand }: { logos: Logos; brand: BrandFiles },
): Plan {
  const removed = removeSample(content, remove_sample);
  const isGone = ({ file }: { file: string }) => removed.has(file) && removed.get(file) === undefined;
  const isStillSample =
    sampleSchool.test(settings.school.long) ||
    content.mentors.some((mentor) => isSampleMentor(mentor.data) && !isGone(mentor)) ||
    content.statistics.some((figures) => figures.data.sample && !isGone(figures));
  const sampleDate = isStillSample ? content.program?.data.sample_date : undefined;
  const written: ProgramInput = {
    ...settings,
    sample: isStillSample,
    sample_date: sampleDate,
    brand: nameLogos(settings.brand, logos),
  };
  const pictures = makeBrand(settings.brand.color, logos, brand);
  const changes: Changes = new Map([...removed, ...pictures, [programFile, writeProgram(written)]]);
  return { changes, isStillSample };
}

/** A logo that is new brings its dark one, or there is none. */
function nameLogos(brand: ProgramInput['brand'], { logo, logo_dark }: Logos): ProgramInput['brand'] {
  const address = (file: string) => file.replace(/^public/, '');
  if (logo) {
    const { color } = brand;
    return {
      color,
      logo: address(getLogoFile('logo', logo)),
      ...(logo_dark && { logo_dark: address(getLogoFile('logo_dark', logo_dark)) }),
    };
  }
  return logo_dark ? { ...brand, logo_dark: address(getLogoFile('logo_dark', logo_dark)) } : brand;
}
