import { describe, expect, it } from 'vitest';
import { addRevision, finishPage } from '../../src/build/finish-page.ts';
import { readPage } from '../../src/checks/built-pages.ts';

const makePage = (text: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><script>a</script></head><body>${text}</body></html>`;
const finish = (path: string, text = '') => finishPage(makePage(text), path, readPage(makePage(text)));

describe('a finished page', () => {
  it.each(['/', '/404.html', '/mentors/', '/handbook/', '/safety/'])('has a policy: %s', (path) => {
    expect(finish(path).html).toContain('<meta http-equiv="content-security-policy"');
  });

  it.each(['/handbook/', '/sessions/arriving/', '/safety/'])(
    'has a revision where devices keep it, in its HTML and in its reading: %s',
    (path) => {
      const { html, reading } = finish(path);
      expect(html).toContain(`<html data-revision="${reading.revision}" lang="en">`);
      expect(reading).toEqual(readPage(html));
    },
  );

  it.each(['/', '/mentors/ada/', '/statistics/'])('has none where no device keeps it: %s', (path) => {
    const { html, reading } = finish(path);
    expect(html).not.toContain('data-revision');
    expect(reading.revision).toBeUndefined();
  });

  it('has another revision when anything in it is another, and the same otherwise', () => {
    const revision = (text: string) => finish('/handbook/', text).reading.revision;
    expect(revision('one')).toMatch(/^[0-9a-f]{12}$/);
    expect(revision('one')).toBe(revision('one'));
    expect(revision('one')).not.toBe(revision('two'));
  });

  it('is marked with the revision of what it was before', () => {
    const { html } = finish('/handbook/');
    expect(addRevision(html.replace(/ data-revision="\w+"/, ''))).toBe(html);
  });
});
