import { LineCounter, parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { findYamlProblems } from '../../src/checks/yaml-problems.ts';

function findProblems(yaml: string): string {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  return findYamlProblems(document, yaml, (offset) => lineCounter.linePos(offset).line)
    .map(({ line, message }) => `${line}: ${message}`)
    .join('\n');
}

const step = 'steps:\n  - title: Talk\n    minutes: 40\n    do:\n      - Ask.\n  - title: End\n';

describe('a mistake is reported once, where it was made', () => {
  it.each([
    [
      'a quotation mark that another one seems to close',
      'a: "Talk\nb: "Ask"\nc: 1\n',
      '1: A quotation mark or bracket',
    ],
    ['a bracket within a group', 'a:\n  b: [x, y\n  c: 1\nd: 1\n', '2: A quotation mark or bracket'],
    ['a brace at the end of a file', 'a: 1\nb: { x: 1\n', '2: A quotation mark or bracket'],
    ['a bracket too many', 'a: [x]]\nb: 1\n', '1: A bracket is closed here'],
    ['a field with a short name that stands too far in', 'a:\n  x: 1\n    y: 2\n', '3: This line is indented'],
    ['a tab among spaces', step.replace('    minutes', '\tminutes'), '3: This line begins with a tab.'],
    ['a field that stands too far in', step.replace('    do:', '      do:'), '4: This line is indented'],
    ['a field that stands too far out', step.replace('    minutes', '   minutes'), '3: This line is indented'],
    [
      'a list item that stands too far out',
      step.replace('  - title: End', ' - title: End'),
      '6: This line is indented',
    ],
    ['a first field that stands too far in', '  a: 1\nb: 2\n', '2: This line is indented'],
    ['a field without a colon', step.replace('minutes:', 'minutes'), '3: This line has no field name with a colon'],
    ['a last field without a colon', 'a: 1\nb 2\n', '2: This line has no field name with a colon'],
    ['a field without a space after its colon', 'a: 1\nb:Talk\nc: 1\n', '2: This line has no field name with a colon'],
    [
      'a colon in the second line of a text',
      'a: Talk and\n  one thing more: ask\n',
      '2: This line cannot be read. If its text holds a colon',
    ],
  ])('%s', (_, yaml, expected) => {
    const report = findProblems(yaml);
    expect(report.startsWith(expected), report).toBe(true);
    expect(report).not.toContain('\n');
  });
});

describe('a text must be put in quotation marks where it begins with a sign', () => {
  it.each([
    '*Talk*',
    '**Talk** now',
    '{{terms.mentors}}',
    '{{terms.mentors}} talk',
    '[Talk] now',
    '"Talk" now',
    '@talk',
    '%',
    '!talk now',
    '`talk`',
  ])('%s', (text) => {
    const report = findProblems(`a: 1\nb: ${text}\nc: 1\n`);
    expect(report).toMatch(/^2: .*put the whole text in quotation marks\.$/);
    expect(findProblems(`a: 1\nb: '${text}'\nc: 1\n`)).toBe('');
  });

  it('may name a value that was marked before', () => {
    expect(findProblems('a: &talk Talk\nb: *talk\n')).toBe('');
  });
});
