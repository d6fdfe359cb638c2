import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/checks/content.ts';
import { readingLevel } from './support/reading-level.ts';

const { content } = readContent('.');
const guides = content.sessions.map(({ slug, data }) => ({ slug, data }));

describe.each(guides)('$slug', ({ data }) => {
  const { brief } = data;
  const texts = brief
    ? [
        brief.purpose,
        brief.course,
        ...brief.moments.flatMap(({ title, text, say }) => [title, text, say]),
        brief.story,
        brief.leave_out,
        brief.stop,
      ]
    : [];

  it('has a brief of about five minutes', () => {
    const words = texts.join(' ').split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(550);
    expect(words).toBeLessThanOrEqual(750);
  });

  it('has a brief in plain English', () => {
    expect(readingLevel(texts.join('\n\n'))).toBeLessThanOrEqual(8);
  });

  it('has two moments that go wrong, and says whom to call', () => {
    expect(brief?.moments).toHaveLength(2);
    expect(brief?.stop).toContain('(/safety/)');
    expect(brief?.stop).toMatch(/\{\{contacts\.counseling\.phone\}\}|\{\{crisis_lines\.lifeline\.phone\}\}/);
  });

  it('has something to print', () => {
    expect(data.handouts).not.toEqual([]);
  });
});
