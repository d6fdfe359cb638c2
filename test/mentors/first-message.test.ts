import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftMessage, toMailHref, type MessageWords } from '../../src/mentors/first-message.ts';

const words: MessageWords = {
  subject: 'A question for {name}',
  greeting: 'Hi {name},',
  introduction: 'I am [your name].',
  shared: 'We share this: {shared}.',
  askLine: 'May I ask about “{line}”?',
  askOpen: 'What would you tell yourself a year ago?',
  noRush: 'No rush.',
  farewell: 'Thank you,\n[your name]',
};

describe('the draft of a first message', () => {
  it('greets, says who writes and what both share, and asks one question', () => {
    const shared = ['Grew up in a rural place', 'French'];
    expect(draftMessage({ name: 'Théo', shared, line: 'The best trail within an hour' }, words)).toEqual({
      subject: 'A question for Théo',
      body: `Hi Théo,

I am [your name].
We share this: Grew up in a rural place; French.
May I ask about “The best trail within an hour”?
No rush.

Thank you,
[your name]`,
    });
  });

  it('leaves no gap where nothing is shared and no line is chosen', () => {
    const { body } = draftMessage({ name: 'Théo', shared: [] }, words);
    expect(body).toBe(
      'Hi Théo,\n\nI am [your name].\nWhat would you tell yourself a year ago?\nNo rush.\n\nThank you,\n[your name]',
    );
  });

  it.each(['{shared}', '{line}', '$&', '$1', '<script>alert(1)</script>', '"\'`', '100%', '{toString}'])(
    'takes %s for the text that it is',
    (text) => {
      const { subject, body } = draftMessage({ name: text, shared: [text], line: text }, words);
      expect(subject).toBe(`A question for ${text}`);
      expect(body).toContain(`Hi ${text},`);
      expect(body).toContain(`We share this: ${text}.`);
      expect(body).toContain(`May I ask about “${text}”?`);
    },
  );

  it('says everything that is shared, and each sentence once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 }), (shared) => {
        const { body } = draftMessage({ name: 'Ana', shared }, words);
        expect(body.split('We share this: ')).toHaveLength(2);
        expect(body).toContain(shared.join('; '));
      }),
    );
  });
});

describe('the link that opens a message', () => {
  it('carries subject and text, line by line', () => {
    expect(toMailHref('mailto:a@school.example', { subject: 'Hi & bye?', body: 'One\nTwo\r\nThree=3' })).toBe(
      'mailto:a@school.example?subject=Hi%20%26%20bye%3F&body=One%0D%0ATwo%0D%0AThree%3D3',
    );
  });

  it('gives back any text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, body) => {
        const { searchParams, pathname } = new URL(toMailHref('mailto:a@school.example', { subject, body }));
        expect(pathname).toBe('a@school.example');
        expect(searchParams.get('subject')).toBe(subject);
        expect(searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(body.replace(/\r\n?/g, '\n'));
      }),
    );
  });

  it('does not stop at half of a sign', () => {
    expect(toMailHref('mailto:a@school.example', { subject: 'x', body: 'half \ud83d' })).toContain('half%20%EF%BF%BD');
  });
});
