import { describe, expect, it } from 'vitest';
import { getAppointmentId, getRevision } from '../../src/sessions/appointment.ts';

const year = { starts_in: 2026, first_month: 'august', last_month: 'may' } as const;
const program = { repository: { name: 'Larkfield/MedMentors', branch: 'main' }, academic_year: year };

describe('the name of an appointment', () => {
  it('is made of the guide, the year and the repository, and of nothing that moves with the session', () => {
    expect(getAppointmentId('arriving', program)).toBe('arriving-2026.medmentors@larkfield.github.io');
  });

  it('is another one next year: the session that was held stays where it was', () => {
    const next = { ...program, academic_year: { ...year, starts_in: 2027 } };
    expect(getAppointmentId('arriving', next)).not.toBe(getAppointmentId('arriving', program));
  });
});

describe('the version of an appointment', () => {
  it('counts the changes of its guide', () => {
    const first = getRevision({ day: '2026-08-01', time: 1000, changes: 1 }, program);
    const second = getRevision({ day: '2026-09-01', time: 2000, changes: 2 }, program);
    expect(first).toEqual({ sequence: 0, time: 1000 });
    expect(second).toEqual({ sequence: 1, time: 2000 });
  });

  it('is the first, as of the beginning of the year, where there is no history', () => {
    expect(getRevision(undefined, program)).toEqual({ sequence: 0, time: Date.UTC(2026, 7, 1) / 1000 });
  });
});
