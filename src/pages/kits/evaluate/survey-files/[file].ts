import type { APIContext } from 'astro';
import { program } from '../../../../content/program.ts';
import { surveyFiles, type SurveyFile } from '../../../../kits/survey/files.ts';

/** The survey for the tools that schools use. */
export function getStaticPaths() {
  return surveyFiles.map((file) => ({ params: { file: file.name }, props: { file } }));
}

export function GET({ props: { file } }: APIContext<{ file: SurveyFile }>) {
  return new Response(file.write(program));
}
