import { describe, expect, it } from 'vitest';
import {
  previewCase,
  previewHandbookPage,
  previewMentor,
  previewPage,
  previewProgram,
  previewSession,
} from '../../../cms/editor/previews/previews.ts';
import { makeSetting } from '../../../cms/editor/previews/setting.ts';
import {
  caseInput,
  handbookPageInput,
  makeProgram,
  mentorInput,
  merge,
  programInput,
  sessionInput,
} from '../../support/make.ts';
import { findTexts, getText } from './support/text.ts';

const setting = makeSetting({ program: makeProgram(), base: '/', today: '2026-12-01' });
const findPicture = () => 'blob:https://school.edu/1';

type Input = Record<string, unknown>;
const mentor = (changes: Input = {}) => previewMentor(merge(mentorInput, changes) as Input, setting, findPicture);
const session = (changes: Input = {}) => previewSession(merge(sessionInput, changes) as Input, setting, findPicture);
const page = (changes: Input = {}) =>
  previewHandbookPage(merge(handbookPageInput, changes) as Input, setting, findPicture);

describe('a mentor', () => {
  it('is shown in the directory and on a page of their own', () => {
    const view = mentor({ body: 'I like *quiet* mornings.', home_town: 'Hazard, Kentucky' });
    expect(findTexts(view, 'place')).toEqual(['In the directory', 'The profile']);
    expect(findTexts(view, 'mentor')).toEqual([
      'AR Ana Reyes Hazard, Kentucky Happy to hear from you “Finding a quiet place to study”',
    ]);
    expect(findTexts(view, 'profile')[0]).toContain('I like quiet mornings.');
  });

  it('has the picture where one is chosen, with its words beside it on the page', () => {
    const view = JSON.stringify(mentor({ portrait: { image: '../images/mentors/ana.jpg', alt: 'A drawing' } }));
    expect(view.match(/blob:https:\/\/school\.edu\/1/g)).toHaveLength(2);
    expect(view.match(/"alt":"A drawing"/g)).toHaveLength(1);
    expect(view).not.toContain('initials');
  });

  it('has initials while a picture is loading', () => {
    const input = merge(mentorInput, { portrait: { image: '../images/mentors/ana.jpg' } }) as Input;
    expect(
      findTexts(
        previewMentor(input, setting, () => undefined),
        'initials',
      ),
    ).toEqual(['AR', 'AR']);
  });

  it('is reached through the coordinator until there is an address', () => {
    expect(findTexts(mentor(), 'write')[0]).toContain('Ana is reached through Student Office.');
    expect(findTexts(mentor({ contact: { email: 'ana@northfield.example' } }), 'write')[0]).toContain(
      'ana@northfield.example',
    );
  });

  it.each([
    ['says until when it is shown', {}, 'Shown on the site until June 30, 2027. Then the agreement ends.'],
    ['says that its class ends', { class_year: 2027 }, 'Shown on the site until May 31, 2027. Then the class ends.'],
    ['says that its class has ended', { class_year: 2026 }, 'Not shown on the site. The class ended on May 31, 2026.'],
    [
      'waits for a year that is still being typed',
      { class_year: 20 },
      'Shown on the site until June 30, 2027. Then the agreement ends.',
    ],
    [
      'says when it has to be confirmed again',
      { confirmed_on: '2026-02-01' },
      'Shown on the site until February 1, 2027. By then the mentor has to confirm the profile again.',
    ],
    [
      'says that it is switched off',
      { active: false },
      'Not shown on the site. The profile is switched off under Active.',
    ],
    [
      'says that the agreement is over',
      { consent: { until: '2026-11-30' } },
      'Not shown on the site. The agreement ended on November 30, 2026.',
    ],
    [
      'says that nobody confirmed it in time',
      { confirmed_on: '2025-11-30' },
      'Not shown on the site. The mentor had to confirm the profile again by November 30, 2026.',
    ],
    [
      'says that the agreement has not begun',
      { consent: { given_on: '2026-12-02' } },
      'Not shown on the site. The agreement starts on December 2, 2026.',
    ],
  ])('%s', (_, changes, note) => {
    expect(findTexts(mentor(changes), 'note')).toEqual([note]);
  });
});

describe('a session', () => {
  it('runs its minutes while they are typed', () => {
    expect(findTexts(session(), 'note')).toEqual(['60 of 60 minutes. The steps fill the session.']);
    const steps = [
      { title: 'Welcome', minutes: 20, do: ['Say hello.'] },
      { title: 'Talk', minutes: 37, do: ['Ask.'] },
    ];
    const view = session({ steps });
    expect(findTexts(view, 'note')[0]).toMatch(/^57 of 60 minutes\. 3 minutes have no step yet\./);
    expect(findTexts(view, 'range')).toEqual(['0–20', '20–57']);
  });

  it('says when it is a draft', () => {
    expect(findTexts(session({ draft: true }), 'note')[1]).toBe('Draft. It is checked, but not published.');
  });

  it('shows a day and an hour, or the month, as far as they are known', () => {
    const when = (changes: Input) => findTexts(session(changes), 'quick')[0];
    expect(when({})).toContain('August 2026');
    expect(when({ date: '2026-08-19', start_time: '17:30' })).toContain('Wednesday, August 19, 2026 at 5:30 PM');
    expect(when({ date: '2026-08-', start_time: '17:3' })).toContain('2026-08- at 17:3');
    expect(when({ month: undefined })).not.toContain('2026');
  });
});

describe('a handbook page', () => {
  it('ends with whom to call, questions and sources', () => {
    const view = page({
      section: 'hard-moments',
      self_check: [{ question: 'Why?', choices: [{ text: 'So' }, { text: 'Because', right: true }], why: 'It helps.' }],
      sources: [{ title: 'A paper', publisher: 'A journal', year: 2020, url: 'https://doi.org/10.1/1' }],
    });
    expect(findTexts(view, 'distress')[0]).toContain('(859) 555-0142');
    expect(findTexts(view, 'self-check')[0]).toContain('Answer: Because It helps.');
    expect(findTexts(view, 'sources')).toEqual(['Sources A paper. A journal, 2020.']);
  });

  it('says which facts are unknown, and which is the closest', () => {
    const view = page({ title: 'For {{terms.mentos}}', body: 'Call {{contacts.counsling.phone}}. {{terms.mentos}}' });
    expect(findTexts(view, 'note')).toEqual([
      'The settings of the program have no {{terms.mentos}}, and a page that uses it cannot be published. The closest is {{terms.mentor}}.',
      'The settings of the program have no {{contacts.counsling.phone}}, and a page that uses it cannot be published. The closest is {{contacts.counseling.phone}}.',
    ]);
    expect(findTexts(view, 'unknown-fact')).toEqual([
      '{{terms.mentos}}',
      '{{contacts.counsling.phone}}',
      '{{terms.mentos}}',
    ]);
  });
});

describe('a case', () => {
  const handbook = { 'role/boundaries': 'Boundaries of a {{terms.mentor}}' };
  const withTitles = makeSetting({ program: makeProgram(), base: '/', today: '2026-12-01', handbook });
  const view = (changes: Input = {}) => previewCase(merge(caseInput, changes) as Input, withTitles, findPicture);

  it('shows its ways open, with what each does well and what it costs', () => {
    expect(findTexts(view(), 'way')).toEqual([
      'Way A Write one line. What it does well It is quick. What it costs You hear no voice.',
      'Way B Call. What it does well You hear a voice. What it costs Both sleep less.',
    ]);
    expect(JSON.stringify(view())).toContain('"open":true');
  });

  it('names the pages that help by title, and one that is not there by its place', () => {
    const pages = ['role/boundaries', 'role/none'];
    expect(findTexts(view({ pages }), 'help')).toEqual(['Pages that help Boundaries of a mentor role/none']);
  });

  it('says whom to call as soon as it is about distress', () => {
    expect(findTexts(view(), 'distress')).toEqual([]);
    expect(findTexts(view({ themes: ['life', 'distress'] }), 'distress')[0]).toContain('(859) 555-0142');
  });
});

describe('the settings', () => {
  it('are shown as they are typed, in every sentence that uses them', () => {
    const changes = { terms: { mentors: 'guides' }, policy: { mandatory_reporter: 'required' } };
    const view = previewProgram(merge(programInput, changes) as Input, setting, findPicture);
    expect(findTexts(view, 'pass-on')[0]).toContain(
      'At Northfield guides must report what they hear to the Student Office.',
    );
  });

  it('color the preview', () => {
    const color = (value: string) =>
      JSON.stringify(previewProgram(merge(programInput, { brand: { color: value } }) as Input, setting, findPicture));
    expect(color('#800000')).toContain('--brand-fill:#800000');
    expect(color('#8000')).not.toContain('--brand-fill');
  });
});

describe('an empty form', () => {
  it.each([
    ['a mentor', previewMentor, 'Name'],
    ['a session', previewSession, 'Title'],
    ['a handbook page', previewHandbookPage, 'Title'],
    ['a case', previewCase, 'Title'],
    ['a page', previewPage, 'Title'],
  ])('of %s names what goes where', (_, preview, label) => {
    expect(findTexts(preview({}, setting, findPicture), 'placeholder')[0]).toBe(label);
  });

  it('of the settings still has the safety card', () => {
    expect(getText(previewProgram({}, setting, findPicture))).toContain('What you must pass on');
  });
});
