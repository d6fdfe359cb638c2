import type { Problem } from '../checks/problem.ts';
import type { Finding } from './finding.ts';

/** What `npm run check` says, in its words, as findings: errors are wrong, and a warning is as serious as its urgency. */
export function toFindings(problems: readonly Problem[]): Finding[] {
  return problems.map(({ level, file, line, label, message, urgency }) => ({
    severity: level === 'error' ? 'wrong' : (urgency ?? 'note'),
    what: message,
    place: { file, line, label },
    many: level === 'error' ? 'problems that npm run check lists' : `${getNoun(file)} that npm run check lists`,
  }));
}

function getNoun(file: string): string {
  if (file.startsWith('content/mentors/')) return 'profiles';
  return file.endsWith('.md') ? 'pages' : 'warnings';
}
