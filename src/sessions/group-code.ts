import { readWord, trimSpaces } from '../schemas/log-cells.ts';

/** Where a browser keeps the code of a mentor’s group, so that it need not be typed every month. */
export const groupCodeKey = 'medmentors:group';

/** The code as it was typed or kept, without spaces around it; anything else counts as none. */
export function parseGroupCode(text: string | null): string {
  const code = trimSpaces(text ?? '');
  return readWord(code, { kind: 'code' }).reason === undefined ? code : '';
}
