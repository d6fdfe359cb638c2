import { root } from './root.ts';

// Loaded late: where the libraries are missing, that is what the doctor has to say.
const doctor = await import('../doctor/run.ts').catch((cause: unknown) => {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND') return undefined;
  throw cause;
});

if (!doctor) console.log('The libraries of the project are not installed yet. Run npm ci, then start again.');
const isWell = await doctor?.runDoctor(process.argv.slice(2), {
  root,
  env: process.env,
  now: new Date(),
  isColored: process.stdout.isTTY,
  print: console.log,
});
if (!isWell) process.exitCode = 1;
