import { describe, expect, it } from 'vitest';
import { peek } from '../../../cms/editor/save/peek.ts';

const text = `---
title: "Rounds: a start"
name: 'Ada'
month: may
contact:
  email: ada@school.edu
draft:   true  
empty:
active: false
---

order: 7
`;

describe('peek', () => {
  it.each([
    ['title', 'Rounds: a start'],
    ['name', 'Ada'],
    ['month', 'may'],
    ['email', 'ada@school.edu'],
    ['draft', 'true'],
    ['active', 'false'],
    ['empty', undefined],
    ['order', undefined],
    ['tive', undefined],
  ])('reads %s', (field, value) => {
    expect(peek(text, field)).toBe(value);
  });
});
