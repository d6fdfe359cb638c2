import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

/** Answers a request or hands it on. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: (cause?: unknown) => void) => void;

/** A request whose JSON has been read. */
export type JsonRequest = IncomingMessage & { body?: unknown };

/** What we use of Express 4. */
export interface ExpressApp extends Handler {
  disable: (setting: string) => void;
  use: (handler: JsonHandler | ErrorHandler) => void;
}
export type JsonHandler = (request: JsonRequest, response: ServerResponse, next: (cause?: unknown) => void) => void;
/** Express tells it from others by its four parameters. */
export type ErrorHandler = (
  cause: unknown,
  request: JsonRequest,
  response: ServerResponse,
  next: (cause?: unknown) => void,
) => void;

interface Express {
  (): ExpressApp;
  json: (options: { limit: string }) => JsonHandler;
}

type Register = (app: ExpressApp, options: { logLevel: string }) => Promise<void>;

const require = createRequire(import.meta.url);
const middlewares = 'decap-server/dist/middlewares.js';

/** The very Express that decap-server was made for, wherever npm has put it. */
export const express = createRequire(require.resolve(middlewares))('express') as Express;

const { registerLocalFs, registerLocalGit } = require(middlewares) as Record<
  'registerLocalFs' | 'registerLocalGit',
  Register
>;

/**
 * `fs` writes files and nothing else. `git` keeps every draft in a branch of its own, as on GitHub; it is for tests in a
 * copy of the project only: it runs `git add .`, which takes whatever else lies in the work tree into the draft, and it
 * switches branches under the feet of everything that reads the files.
 */
export type ServerMode = 'fs' | 'git';

/** Lets decap-server answer at `/api/v1` for the files at `root`. */
export async function registerDecapServer(app: ExpressApp, { root, mode }: { root: string; mode: ServerMode }) {
  const register = mode === 'git' ? registerLocalGit : registerLocalFs;
  // Its one way to be told the folder; it is read while registering.
  const before = process.env.GIT_REPO_DIRECTORY;
  process.env.GIT_REPO_DIRECTORY = root;
  // No such level, so nothing is logged: its lines hold whole requests, texts of people among them.
  await register(app, { logLevel: 'none' });
  if (before === undefined) delete process.env.GIT_REPO_DIRECTORY;
  else process.env.GIT_REPO_DIRECTORY = before;
}
