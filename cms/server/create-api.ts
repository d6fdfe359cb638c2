import type { ServerResponse } from 'node:http';
import {
  express,
  registerDecapServer,
  type ErrorHandler,
  type Handler,
  type JsonHandler,
  type ServerMode,
} from './decap-server.ts';
import { refuseRequest, type Refusal } from './guard.ts';
import { isEditable, listPaths } from './paths.ts';

export interface ApiOptions {
  /** The folder that holds `content/`. */
  root: string;
  mode: ServerMode;
}

/** A portrait has at most 4 MB; written as text it takes a third more. */
const bodyLimit = '8mb';

/** Where the editor saves on this computer: decap-server at `/api/v1`, behind checks of who asks and for which files. */
export async function createApi({ root, mode }: ApiOptions): Promise<Handler> {
  const app = express();
  app.disable('x-powered-by');
  app.use(checkHead);
  app.use(express.json({ limit: bodyLimit }));
  app.use(checkPaths(root));
  await registerDecapServer(app, { root, mode });
  app.use(explainError);
  return app;
}

const checkHead: JsonHandler = (request, response, next) => {
  const { host, origin, 'content-type': contentType } = request.headers;
  const head = { method: request.method, host, origin, contentType };
  const refusal = refuseRequest(head, request.socket.localPort ?? 0);
  if (refusal) refuse(response, refusal);
  else next();
};

function checkPaths(root: string): JsonHandler {
  return (request, response, next) => {
    Promise.all(listPaths(request.body).map((path) => isEditable(path, root))).then((answers) => {
      if (answers.every(Boolean)) next();
      else
        refuse(response, { status: 403, message: 'The editor changes content/ and public/brand/ and nothing else.' });
    }, next);
  };
}

const explainError: ErrorHandler = (cause, _request, response, next) => {
  if (response.headersSent) next(cause);
  else if (isTooLarge(cause))
    refuse(response, {
      status: 413,
      message: 'This is too large to be saved. A picture may have 4 MB; save it smaller.',
    });
  else refuse(response, { status: 400, message: 'This could not be read. Reload the editor and try again.' });
};

function isTooLarge(cause: unknown): boolean {
  return cause instanceof Error && 'type' in cause && cause.type === 'entity.too.large';
}

/** In the form in which the editor shows it. */
function refuse(response: ServerResponse, { status, message }: Refusal): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error: message }));
}
