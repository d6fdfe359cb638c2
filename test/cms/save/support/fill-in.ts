import { parse } from 'yaml';
import type { FilledIn, Kind } from '../../../../cms/editor/save/one-entry.ts';

/** What a form holds that was opened with this file. */
export function fillIn(file: string, text: string): FilledIn {
  const [, folder = '', name] = file.split('/');
  const kind = (name === undefined ? 'program' : folder) as Kind;
  const [, yaml = text, body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  return {
    kind,
    file,
    data: parse(yaml) as Record<string, unknown>,
    body,
    bodyLabel: kind === 'mentors' ? 'About me' : kind === 'cases' ? 'What happens' : 'Text',
  };
}
