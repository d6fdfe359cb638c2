import { isMap } from 'yaml';
import { programFile } from '../program/read.ts';
import type { Migration } from './migration.ts';
import { editYaml, putFirst } from '../files/yaml.ts';

export const migration: Migration = {
  why: 'Whom the program serves can be chosen from ready wordings. The sentence that you have stays your own.',
  migrate(texts) {
    const program = texts.get(programFile);
    if (program === undefined) return new Map();
    const after = editYaml(program, (document) => {
      const audience = document.get('audience');
      if (isMap(audience) && !audience.has('wording')) putFirst(document, audience, 'wording', 'own');
    });
    return new Map([[programFile, after]]);
  },
};
