import { checkContent } from '../checks/check.ts';
import { hasErrors } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import { root } from './root.ts';

const problems = await checkContent(root, { env: process.env, now: new Date() });
// The log of a workflow may be public, and it outlives a profile: letters are for people at their own computer.
console.log(formatReport(problems, { color: process.stdout.isTTY, letters: !process.env.CI }));
if (hasErrors(problems)) process.exitCode = 1;
