import type { Content } from '../checks/content.ts';
import { formatReport } from '../checks/report.ts';
import { programFile } from '../program/read.ts';
import { checkSettings, type Answers } from './answers.ts';
import { askSettings } from './ask-settings.ts';
import { Stopped, type Prompts } from '../terminal/prompts.ts';
import { removeSample, sampleParts, type SamplePart } from './sample.ts';
import type { DraftSettings } from './starting-point.ts';

export interface AskSetting {
  start: DraftSettings;
  content: Content;
  /** `YYYY-MM-DD` */
  today: string;
  /** What is wrong with a picture file, if anything. */
  findLogoProblem: (path: string) => Promise<string | undefined>;
}

/** All questions, from the name to the last “yes”. Throws `Stopped` when somebody has enough, or says no. */
export async function askAnswers(
  prompts: Prompts,
  { start, content, today, findLogoProblem }: AskSetting,
): Promise<Answers> {
  const draft = await askSettings(prompts, start, today);
  const logo = await askLogo('Your logo', 'On light pages, at the top of each. SVG is best.');
  const logo_dark = logo && (await askLogo('Your logo for dark pages', 'If the usual one is hard to see there.'));
  const remove_sample = await askSample(prompts, content);
  const checked = checkSettings(draft, { file: programFile, lineOf: () => undefined });
  if ('problems' in checked) {
    prompts.note('These do not go together yet', formatReport(checked.problems));
    throw new Stopped();
  }
  const { school, name } = checked.settings;
  const isSure = await prompts.confirm({
    message: `Write the settings of ${name.short} at ${school.long}${remove_sample.length > 0 ? ', and take the sample out' : ''}?`,
    initial: true,
  });
  if (!isSure) throw new Stopped();
  const commit = await prompts.confirm({ message: 'Keep the change in git, as one commit?', initial: true });
  return { settings: checked.settings, logo, logo_dark, remove_sample, commit };

  async function askLogo(title: string, hint: string): Promise<string | undefined> {
    let path = '';
    for (;;) {
      path = (
        await prompts.text({
          message: `${title}\n${hint} The path of a file on this computer; left empty, ${title === 'Your logo' ? 'two figures in your color stand there' : 'the usual one stands there too'}.`,
          initial: path,
          validate: () => undefined,
        })
      ).trim();
      if (path === '') return undefined;
      const problem = await findLogoProblem(path);
      if (problem === undefined) return path;
      prompts.note('This cannot be the logo', problem);
    }
  }
}

/** Asks only for parts of the sample that are there. */
async function askSample(prompts: Prompts, content: Content): Promise<SamplePart[]> {
  const parts = (Object.keys(sampleParts) as SamplePart[])
    .map((part) => ({ part, files: removeSample(content, [part]).size }))
    .filter(({ files }) => files > 0);
  if (parts.length === 0) return [];
  return prompts.many({
    message: 'What of the sample shall go? Texts stay: they are written for any school.',
    choices: parts.map(({ part, files }) => ({
      value: part,
      label: sampleParts[part],
      hint: files === 1 ? '1 file' : `${files} files`,
    })),
    initial: parts.map(({ part }) => part),
  });
}
