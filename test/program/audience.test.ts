import { describe, expect, it } from 'vitest';
import { describeAudience } from '../../src/program/audience.ts';
import { fillFacts, listFacts } from '../../src/program/facts.ts';
import { audienceWordings, type AudienceWording } from '../../src/schemas/vocabulary.ts';
import { makeProgram } from '../support/make.ts';

const wordings = Object.keys(audienceWordings) as AudienceWording[];
const ready = wordings.filter((wording) => wording !== 'own');

describe('whom a program serves', () => {
  it.each(ready)('is said in the ready wording %s, wherever a page asks for it', (wording) => {
    const program = makeProgram({ audience: { wording, who: undefined } });
    const { who, eligibility } = describeAudience(program.audience);
    expect(fillFacts('For {{audience.who}}. {{audience.eligibility}}', program)).toBe(`For ${who}. ${eligibility}`);
    // Law differs by state in how a program may be described. That it is open and asks nobody for a background does not.
    expect(eligibility).toMatch(/Every first-year student may take part.*nobody/is);
  });

  it('differs between the wordings', () => {
    expect(new Set(ready.map((wording) => describeAudience({ wording }).who)).size).toBe(ready.length);
  });

  it('can be in the school’s own words, of which the second may be left out', () => {
    const program = makeProgram({ audience: { who: 'all who ask' } });
    expect(fillFacts('{{audience.who}}: {{audience.eligibility}}', program)).toBe(
      'all who ask: The program is for all who ask.',
    );
    expect(describeAudience({ wording: 'own', who: 'all', eligibility: 'Just come.' }).eligibility).toBe('Just come.');
  });

  it('is among the facts that a page may use', () => {
    const program = makeProgram({ audience: { wording: 'all_students', who: undefined } });
    expect(listFacts(program)).toEqual(expect.arrayContaining(['audience.who', 'audience.eligibility']));
  });
});
