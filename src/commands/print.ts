import type { MadeBooks } from '../books/make-books.ts';
import type { BuildResult } from '../build/build-site.ts';
import { readContent } from '../checks/content.ts';
import { formatReport } from '../checks/report.ts';
import { examineContent } from '../doctor/examine.ts';
import { formatReminder } from '../doctor/report.ts';
import { readSite } from '../doctor/site.ts';
import { getToday } from '../program/clock.ts';
import { root } from './root.ts';

/** Says how a build went, and sets the exit code. */
export function printBuild({ isBuilt, problems }: BuildResult): void {
  if (problems.length > 0) console.log(formatReport(problems, { color: process.stdout.isTTY }));
  if (isBuilt) {
    printReminder();
    console.log('The site is built: dist/');
    return;
  }
  console.log('Nothing was built; dist/ is as it was. Mend the problems above and start again.');
  process.exitCode = 1;
}

/** Says which books there are now, and sets the exit code. */
export function printBooks({ problems, books }: MadeBooks): void {
  if (problems.length > 0) console.log(formatReport(problems, { color: process.stdout.isTTY }));
  if (!books) {
    console.log('Nothing was printed; books/ is as it was. Mend the problems above and start again.');
    process.exitCode = 1;
    return;
  }
  for (const [name, { pdf, pages }] of Object.entries(books))
    console.log(`books/${name}.pdf: ${pages} pages, ${Math.ceil(pdf.length / 1000)} kB`);
  console.log('The site has them with the next npm run build or npm start, until a text in them changes.');
}

/** What of the doctor’s list the checks have not said yet. */
function printReminder(): void {
  const { content } = readContent(root);
  if (!content.program) return;
  const { data } = content.program;
  const findings = examineContent({
    content,
    site: readSite(root),
    today: getToday(data, process.env, new Date()),
  });
  const reminder = formatReminder(findings, { isSample: data.sample });
  if (reminder !== '') console.log(reminder);
}
