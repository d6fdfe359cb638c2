import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinAppointment, splitAppointment } from '../../src/sessions/appointment-fields.ts';

const folder = 'content/sessions';
const guides = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));

describe('when and where a guide is held', () => {
  it.each(guides)('comes apart from its text and goes back, byte for byte: $name', ({ text: guide }) => {
    const { text, appointment } = splitAppointment(guide);
    expect(text).not.toMatch(/^(date|start_time|place):/m);
    expect(joinAppointment({ text, appointment })).toBe(guide);
  });

  it('is what the fields at the top say, and no line of the text', () => {
    const guide =
      '---\ntitle: A\norder: 1\ndate: 2026-09-01\nplace: A very long name of\n  a place\nminutes: 60\n---\n\ndate: no\n';
    expect(splitAppointment(guide)).toEqual({
      text: '---\ntitle: A\norder: 1\nminutes: 60\n---\n\ndate: no\n',
      appointment: 'date: 2026-09-01\nplace: A very long name of\n  a place\n',
    });
  });

  it.each(['', 'no fields\ndate: x\n', '---\ntitle: A\n'])(
    'is not looked for where a file has no fields: %j',
    (text) => {
      expect(splitAppointment(text)).toEqual({ text, appointment: '' });
      expect(joinAppointment({ text, appointment: 'date: 2026-09-01\n' })).toBe(text);
    },
  );
});
