import type { Program } from '../../schemas/program.ts';
import { writeItems } from './items.ts';
import { writeQualtricsSurvey } from './qualtrics.ts';
import { writeDictionary } from './redcap.ts';

/** The survey as a file for a tool. */
export interface SurveyFile {
  name: string;
  label: string;
  write: (program: Program) => string;
}

export const surveyFiles: readonly SurveyFile[] = [
  { name: 'survey-redcap.csv', label: 'For REDCap (data dictionary)', write: writeDictionary },
  { name: 'survey-qualtrics.txt', label: 'For Qualtrics (text import)', write: writeQualtricsSurvey },
  { name: 'survey-questions.csv', label: 'For any other tool (list of questions)', write: writeItems },
];
