import { dev } from 'astro';
import { checkContent } from '../checks/check.ts';
import { hasErrors } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import { root } from './root.ts';

const problems = await checkContent(root, { env: process.env, now: new Date() });
if (problems.length > 0) console.log(formatReport(problems, { color: process.stdout.isTTY }));
if (hasErrors(problems)) process.exitCode = 1;
else await dev({ root });
