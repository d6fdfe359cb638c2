/** Why a request is not answered, for the person who sees it in the editor. */
export interface Refusal {
  status: number;
  message: string;
}

export interface RequestHead {
  method: string | undefined;
  host: string | undefined;
  origin: string | undefined;
  contentType: string | undefined;
}

/**
 * Only the editor that this very server has handed out may ask. A page of another site can reach a server on this
 * computer in two ways, and both are refused: by its own name made to point here (the Host is then foreign) and by a
 * request across origins (the Origin is then foreign).
 */
export function refuseRequest({ method, host, origin, contentType }: RequestHead, port: number): Refusal | undefined {
  if (!isOwnHost(host, port)) return { status: 421, message: 'The editor answers on this computer only.' };
  if (origin !== undefined && origin !== `http://${host}`)
    return { status: 403, message: 'Only the editor of this website may change its files.' };
  if (method !== 'POST') return { status: 405, message: 'This address is for the editor, not for reading.' };
  if (!/^application\/json\b/i.test(contentType ?? ''))
    return { status: 415, message: 'The editor sends JSON, and this is something else.' };
  return undefined;
}

/** Whether a Host header names this computer and the port that is served. */
export function isOwnHost(host: string | undefined, port: number): host is string {
  return ['localhost', '127.0.0.1', '[::1]'].some((name) => host === `${name}:${port}`);
}
