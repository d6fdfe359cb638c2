import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tidyData } from '../../../cms/editor/save/tidy.ts';
import { makeData } from './support/immutable.ts';

const content = join(import.meta.dirname, '..', '..', '..', 'content');

describe('tidyData', () => {
  it('drops what a form leaves behind where something was cleared, at any depth', () => {
    const data = makeData({
      name: 'Ada',
      pronouns: '',
      availability: null,
      interests: [],
      ask_me_about: ['Tea', '', null],
      contact: { email: '' },
      steps: [{ title: 'One', if_short: { do: '', minutes: '' } }, {}],
      active: false,
      order: 0,
    });
    const tidied = tidyData(data).data.toJS();
    expect(tidied).toEqual({
      name: 'Ada',
      ask_me_about: ['Tea'],
      steps: [{ title: 'One' }],
      active: false,
      order: 0,
    });
    expect(Object.keys(tidied)).toEqual(['name', 'ask_me_about', 'steps', 'active', 'order']);
  });

  it('drops what is empty once it is clean', () => {
    expect(tidyData(makeData({ place: ' \u200b\u00a0 ' })).data.toJS()).toEqual({});
  });

  it('takes the space around a text away, but no line break, and nothing from the body', () => {
    const data = makeData({ title: '  Ada\u00a0', say: 'One.\n\nTwo.\n', body: '\n  Text  \n' });
    expect(tidyData(data).data.toJS()).toEqual({ title: 'Ada', say: 'One.\n\nTwo.\n', body: '\n  Text  \n' });
  });

  it('cleans the body as Markdown and says what it found', () => {
    const { data, leftovers } = tidyData(makeData({ title: 'A\u00a0b', body: '•\tone\n' }));
    expect(data.toJS()).toEqual({ title: 'A b', body: '- one\n' });
    expect(leftovers).toEqual(['odd spaces', 'bullets']);
  });

  it('hands back the very same data where nothing has to change, for every file of the sample', () => {
    const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(md|yml)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const data = makeData(readFields(readFileSync(join(content, file), 'utf8')));
      expect(tidyData(data), file).toEqual({ data, leftovers: [] });
      expect(tidyData(data).data, file).toBe(data);
    }
  });
});

/** As Decap reads a file: its fields, and the text under them as `body`. */
function readFields(text: string): Record<string, unknown> {
  const [, yaml = text, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  return { ...(parse(yaml) as Record<string, unknown>), ...(body === undefined ? {} : { body }) };
}
