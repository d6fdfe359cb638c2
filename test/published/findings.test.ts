import { describe, expect, it } from 'vitest';
import { getFindings } from '../../src/published/findings.ts';
import { getQuestion, getLead } from '../../src/published/overview.ts';
import { makeTotals, makeVoice, makeYear, readYear } from './make.ts';

const voice = makeVoice();

describe('the findings of a year', () => {
  it('say in plain sentences what took place and what changed', () => {
    expect(getFindings(readYear(), voice)).toMatchInlineSnapshot(`
      {
        "activity": [
          {
            "figure": "220 of 220",
            "text": "group sessions took place: all that were planned.",
          },
          {
            "figure": "87%",
            "text": "of the invitations to them were taken up.",
          },
          {
            "figure": "64",
            "text": "individual meetings took place, all voluntary. Mentees asked for 51 of them.",
          },
        ],
        "changes": [
          {
            "changes": [
              {
                "figure": "+0.4",
                "name": "Confidence",
              },
              {
                "figure": "+0.3",
                "name": "Belonging",
              },
              {
                "figure": "+0.1",
                "name": "Interest in teaching and academic careers",
              },
              {
                "figure": "−0.1",
                "name": "Readiness to seek help",
              },
            ],
            "text": "The same 98 mentees answered before and after the year. On a scale from 1 to 5, their mean answers rose for confidence, belonging, and interest in teaching and academic careers; fell for readiness to seek help.",
            "who": "Mentees",
          },
          {
            "changes": [
              {
                "figure": "+0.3",
                "name": "Confidence",
              },
              {
                "figure": "0.0",
                "name": "Belonging",
              },
              {
                "figure": "+0.4",
                "name": "Interest in teaching and academic careers",
              },
              {
                "figure": "+0.9",
                "name": "Mentoring skills",
              },
            ],
            "text": "The same 21 mentors answered before and after the year. On a scale from 1 to 5, their mean answers rose for confidence, interest in teaching and academic careers, and mentoring skills; stayed the same for belonging.",
            "who": "Mentors",
          },
        ],
      }
    `);
  });

  it('leave out what is hidden, and name no number of hidden things', () => {
    const year = readYear();
    const findings = getFindings(
      makeYear({
        totals: makeTotals({ held: 'hidden', attendance: 'hidden', meetings: 'hidden' }),
        survey: year.tables.survey.map((row) => ({ ...row, change: 'hidden' as const })),
      }),
      voice,
    );
    expect(findings).toEqual({ activity: [], changes: [] });
  });

  it('write a band as a band, and sessions without a plan as they are', () => {
    const year = makeYear({ totals: makeTotals({ expected: 'hidden', attendance: { from: 97, to: 100 } }) });
    expect(getFindings(year, voice).activity.slice(0, 2)).toEqual([
      { figure: '220', text: 'group sessions took place.' },
      { figure: '97% or more', text: 'of the invitations to them were taken up.' },
    ]);
  });

  it('do not say who asked for the meetings where that is hidden', () => {
    const asked_by = [{ role: 'mentee' as const, meetings: 'hidden' as const, release: 1 }];
    expect(getFindings(makeYear({ asked_by }), voice).activity.at(-1)).toEqual({
      figure: '64',
      text: 'individual meetings took place, all of them voluntary.',
    });
  });

  it('are none before the year is over', () => {
    expect(getFindings(makeYear({ totals: [], survey: [] }), voice)).toEqual({ activity: [], changes: [] });
  });
});

describe('the heading', () => {
  it('asks about a year that is over, and about one that goes on', () => {
    const year = readYear();
    expect(getQuestion(year, voice)).toBe('Did it work in 2023–2024?');
    expect(getQuestion({ ...year, releases: year.releases.slice(0, 1) }, voice)).toBe('Does it work? 2023–2024 so far');
  });

  it('stands above who took part, as far as that is published', () => {
    expect(getLead(readYear(), voice)).toContain('22 mentors led 22 groups with 137 mentees.');
    const cohort = [{ mentors: 22, mentees: 'hidden' as const, groups: 22, release: 1 }];
    expect(getLead(makeYear({ cohort }), voice)).not.toMatch(/\d/);
  });
});
