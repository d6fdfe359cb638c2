import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programSchema } from '../../src/schemas/program.ts';
import { logFormBlanks } from '../../src/schemas/vocabulary.ts';
import { fillLogForm } from '../../src/sessions/log-form-address.ts';
import { explain } from '../support/explain.ts';
import { merge, programInput } from '../support/make.ts';

const template = 'https://forms.example/x?month={month}&guide={guide}&group={group}';
const explainAddress = (log_form: string) => explain(programSchema, merge(programInput, { links: { log_form } }));

describe('fillLogForm', () => {
  it('puts the values in', () => {
    expect(fillLogForm(template, { month: '2026-09', guide: 'arriving', group: 'G05' })).toBe(
      'https://forms.example/x?month=2026-09&guide=arriving&group=G05',
    );
  });

  it('fills in a blank that comes twice both times, and leaves open what it was not given', () => {
    expect(fillLogForm('/log/{guide}/?g={group}&again={guide}', { guide: 'arriving' })).toBe(
      '/log/arriving/?g={group}&again=arriving',
    );
  });

  it('never lets a value become more than one piece of the address, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (guide, group) => {
        const url = new URL(fillLogForm(template, { month: '2026-09', guide, group }));
        expect([...url.searchParams]).toEqual([
          ['month', '2026-09'],
          ['guide', guide],
          ['group', group],
        ]);
        expect(url.host + url.pathname + url.hash).toBe('forms.example/x');
      }),
      { seed: 2026, numRuns: 500 },
    );
  });
});

describe('the address of the log form in the settings', () => {
  it.each([
    template,
    'https://forms.example/x',
    'https://forms.example?group={group}',
    'https://forms.example/{month}/{guide}#{group}',
    '/log/?guide={guide}',
  ])('may be %s', (address) => {
    expect(explainAddress(address)).toBe('');
  });

  it.each(['{name}', '{Month}', '{ month }', '{{month}}', '{', '}', '{month}}', '{toString}'])(
    'may not hold %s: an editor reads what can be filled in',
    (part) => {
      // A space ends an address, which another sentence says.
      expect(explainAddress(`https://forms.example/x?a=${part}`)).toContain(
        'Links › Log form: Only {month}, {guide} and {group} can be filled in, each written just like this. Take other braces out of the address.',
      );
    },
  );

  it.each(['https://{group}.example/x', 'https://forms.{guide}.example/', 'https://forms.example{group}'])(
    'may not leave open which website it is: %s',
    (address) => {
      expect(explainAddress(address)).toContain('Write the name of the website in full');
    },
  );

  it('names every blank in its hint', () => {
    const hint = programSchema.shape.links.unwrap().shape.log_form.unwrap().meta()?.hint;
    for (const name of Object.keys(logFormBlanks)) expect(hint).toContain(`{${name}}`);
  });
});
