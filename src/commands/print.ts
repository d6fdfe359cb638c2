import type { BuildResult } from '../build/build-site.ts';
import { formatReport } from '../checks/report.ts';

/** Says how a build went, and sets the exit code. */
export function printBuild({ isBuilt, problems }: BuildResult): void {
  if (problems.length > 0) console.log(formatReport(problems, { color: process.stdout.isTTY }));
  if (isBuilt) {
    console.log('The site is built: dist/');
    return;
  }
  console.log('Nothing was built; dist/ is as it was. Mend the problems above and start again.');
  process.exitCode = 1;
}
