import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { getTaskLabel } from '../../src/markdown/task-label.ts';

const box = h('input', { type: 'checkbox' });

describe('the box of a task', () => {
  it('is called what stands beside it, whatever it is in', () => {
    expect(getTaskLabel([box, { type: 'text', value: ' Ask\n' }, h('strong', 'the dean'), h('a', ' today')])).toBe(
      'Ask the dean today',
    );
  });

  it('is not called what stands under it', () => {
    expect(getTaskLabel([box, { type: 'text', value: ' Sign' }, h('ul', [h('li', 'here')])])).toBe('Sign');
  });
});
