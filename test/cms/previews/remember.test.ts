import { describe, expect, it } from 'vitest';
import { renderBlocks, renderPage } from '../../../cms/editor/previews/markdown/render.ts';
import { remember } from '../../../cms/editor/previews/markdown/remember.ts';
import { makeSetting } from '../../../cms/editor/previews/setting.ts';
import { makeProgram } from '../../support/make.ts';

describe('remember', () => {
  it('does the same work once, and forgets what nobody asked for lately', () => {
    const asked: string[] = [];
    const shout = remember(2, (text) => {
      asked.push(text);
      return text.toUpperCase();
    });
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(shout)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });
});

describe('rendered text', () => {
  const make = (mentor: string) =>
    makeSetting({ program: makeProgram({ terms: { mentor } }), base: '/', today: '2026-12-01' });

  it('is kept while other fields change', () => {
    const setting = make('mentor');
    expect(renderPage('A {{terms.mentor}}', setting)).toBe(renderPage('A {{terms.mentor}}', setting));
    expect(renderBlocks('a', setting)).toBe(renderBlocks('a', setting));
  });

  it('is made anew for other settings', () => {
    expect(renderPage('A {{terms.mentor}}', make('mentor'))).not.toEqual(
      renderPage('A {{terms.mentor}}', make('guide')),
    );
  });
});
