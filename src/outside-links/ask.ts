/** What came of asking for an address. */
export type Answer =
  | { kind: 'seen' }
  /** There, and for good at another address. */
  | { kind: 'moved'; to: string }
  | { kind: 'gone'; why: string; isReached: boolean }
  /** Nothing can be said of the page: the host does not answer, or not to programs. `isReached` where it said so itself. */
  | { kind: 'silent'; why: string; isReached: boolean };

export interface Asking {
  fetch: typeof globalThis.fetch;
  /** How long a host may take for one answer, in milliseconds. */
  timeout: number;
  /** Waits before the second try. */
  pause: () => Promise<void>;
}

const mostRedirects = 10;

/** Asks a host whether a page is there. Asks once more where it had trouble the first time. */
export async function askAddress(address: string, asking: Asking): Promise<Answer> {
  const first = await askOnce(address, asking);
  if (first.kind !== 'silent' || !first.isTrouble) return finish(first);
  await asking.pause();
  return finish(await askOnce(address, asking));
}

type Try = Exclude<Answer, { kind: 'silent' }> | (Extract<Answer, { kind: 'silent' }> & { isTrouble: boolean });

function finish(answer: Try): Answer {
  if (answer.kind !== 'silent') return answer;
  const { kind, why, isReached } = answer;
  return { kind, why, isReached };
}

async function askOnce(address: string, asking: Asking): Promise<Try> {
  let url = address;
  let lasting = address;
  let isLasting = true;
  for (let i = 0; i <= mostRedirects; i++) {
    let response: Response;
    try {
      response = await ask(url, asking);
    } catch (cause) {
      return explainFailure(cause);
    }
    const next = getNext(response, url);
    if (next === undefined) {
      const answer = explainStatus(response.status);
      return answer.kind === 'seen' && lasting !== address ? { kind: 'moved', to: lasting } : answer;
    }
    if (!/^https?:/.test(next)) return silent('leads to something that is no page', false);
    // What comes after a move for the time being is for the time being, too.
    isLasting &&= response.status === 301 || response.status === 308;
    url = next;
    if (isLasting) lasting = keepPlace(next, lasting);
  }
  return silent('leads from one address to the next without an end', false);
}

/** HEAD is enough, and spares both sides the page; not every host knows it, or tells the truth then. */
async function ask(url: string, asking: Asking): Promise<Response> {
  const head = await request(url, 'HEAD', asking).catch(() => undefined);
  return head && head.status < 400 ? head : request(url, 'GET', asking);
}

async function request(url: string, method: string, { fetch, timeout }: Asking): Promise<Response> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { accept: 'text/html,*/*;q=0.8', 'user-agent': 'Mozilla/5.0 (compatible; MedMentors links)' },
    signal: AbortSignal.timeout(timeout),
  });
  await response.body?.cancel();
  return response;
}

function getNext({ status, headers }: Response, from: string): string | undefined {
  const place = headers.get('location');
  if (status < 300 || status > 399 || place === null || !URL.canParse(place, from)) return undefined;
  return new URL(place, from).href;
}

/** What follows the # is not sent to a host, and holds at the new address too. */
function keepPlace(next: string, before: string): string {
  const { hash } = new URL(before);
  return hash === '' || next.includes('#') ? next : `${next}${hash}`;
}

function explainStatus(status: number): Try {
  if (status < 300) return { kind: 'seen' };
  if (status === 404 || status === 410)
    return { kind: 'gone', why: `there is no such page (${status})`, isReached: true };
  if (status >= 500) return silent(`has trouble (${status})`, true);
  return silent(`does not answer programs (${status})`, false);
}

function explainFailure(cause: unknown): Try {
  const code = getCode(cause);
  if (code === 'ENOTFOUND') return { kind: 'gone', why: 'there is no such host', isReached: false };
  const why = code === 'TimeoutError' ? 'took too long' : 'broke off the connection';
  return { kind: 'silent', why, isReached: false, isTrouble: true };
}

/** The name of what went wrong in the network, which `fetch` keeps one level down. */
function getCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return getCode(cause.cause) ?? cause.name;
}

function silent(why: string, isTrouble: boolean): Try {
  return { kind: 'silent', why, isReached: true, isTrouble };
}
