import { describe, expect, it } from 'vitest';
import { findNewMisfits, findNewGaps, foldersToCompare } from '../../../cms/editor/save/elsewhere.ts';
import { parseProgram } from '../../../src/program/read.ts';
import {
  adaFile,
  benFile,
  caseFile,
  caseText,
  edit,
  handbookFile,
  octoberFile,
  programFile,
  septemberFile,
  validTexts,
} from '../../support/content-folder.ts';
import { fillIn } from './support/fill-in.ts';

const program = parseProgram(validTexts[programFile] ?? '');

function makeChange(file: string, text: string, texts: Readonly<Record<string, string>> = validTexts) {
  const entry = fillIn(file, text);
  const files = Object.entries(texts)
    .filter(([path]) => foldersToCompare[entry.kind].some((folder) => path.startsWith(`${folder}/`)))
    .map(([path, content]) => ({ file: path, text: content }));
  return { entry, program, files };
}

function describeAll(problems: readonly { file: string; message: string }[]): string[] {
  return problems.map(({ file, message }) => `${file}: ${message}`);
}

describe('an entry that fits', () => {
  it.each(Object.entries({ ...validTexts, [caseFile]: caseText }))('hears nothing of others: %s', (file, text) => {
    expect(findNewMisfits(makeChange(file, text))).toEqual([]);
    expect(findNewGaps(makeChange(file, text))).toEqual([]);
  });
});

describe('findNewMisfits', () => {
  it('finds a name and an address that another profile has, also written in other letters or quotes', () => {
    const text = (validTexts[benFile] ?? '')
      .replace('Ben Tran', 'ADA Okafor')
      .replace('ben-tran@northfield.example', 'Ada-Okafor@northfield.example');
    const quoted = { ...validTexts, ...edit(adaFile, { 'name: Ada Okafor': 'name: "Ada Okafor"' }) };
    expect(describeAll(findNewMisfits(makeChange(benFile, text, quoted)))).toEqual([
      `${benFile}: ${adaFile} has the same name. Add a middle name or initial to one of them, or take one profile away.`,
      `${benFile}: ${adaFile} has the same address. Every mentor needs their own.`,
    ]);
  });

  it('finds a title that another page of the handbook has, in whatever section', () => {
    const file = 'content/handbook/skills/new.md';
    const text = (validTexts[handbookFile] ?? '').replace('section: role', 'section: skills');
    expect(describeAll(findNewMisfits(makeChange(file, text))).join()).toContain('has the same title');
  });

  it('finds that a case names a page which is not there, or not finished', () => {
    const wrong = caseText.replace('role/boundaries', 'role/boundarys');
    expect(describeAll(findNewMisfits(makeChange(caseFile, wrong)))).toEqual([
      `${caseFile}: The handbook has no such page. The closest is role/boundaries. Write that, or take it away.`,
    ]);
    const texts = { ...validTexts, ...edit(handbookFile, { 'order: 1': 'order: 1\ndraft: true' }) };
    expect(describeAll(findNewMisfits(makeChange(caseFile, caseText, texts)))).toEqual([
      `${caseFile}: This page is a draft, so that nobody can open it. Finish content/handbook/role/boundaries.md first, or name another page here.`,
    ]);
  });

  it('finds the title of another case', () => {
    const texts = { ...validTexts, [caseFile]: caseText };
    expect(describeAll(findNewMisfits(makeChange('content/cases/new.md', caseText, texts)))).toEqual([
      `content/cases/new.md: ${caseFile} has the same title. Readers could not tell them apart in search; give one another title.`,
    ]);
  });

  it('does not hold against an entry what was so before', () => {
    const texts = { ...validTexts, ...edit(benFile, { 'Ben Tran': 'Ada Okafor' }) };
    expect(findNewMisfits(makeChange(benFile, texts[benFile] ?? '', texts))).toEqual([]);
  });
});

describe('findNewGaps', () => {
  it('finds the month that a guide leaves, and the one that has too many then', () => {
    const { [octoberFile]: text = '' } = edit(octoberFile, { 'month: october': 'month: september' });
    expect(describeAll(findNewGaps(makeChange(octoberFile, text)))).toEqual([
      `${octoberFile}: September has 2 session guides, and needs 1: ${septemberFile}, ${octoberFile}. Move one to another month, mark it as a draft, or change “Sessions a month” in content/program.yml.`,
      'content/sessions: October has no session guide, and needs 1. Write one, or change “Academic year” or “Sessions a month” in content/program.yml.',
    ]);
  });

  it('finds the month of a guide that becomes a draft, and counts no drafts', () => {
    const { [octoberFile]: text = '' } = edit(octoberFile, { 'order: 1': 'order: 1\ndraft: true' });
    expect(describeAll(findNewGaps(makeChange(octoberFile, text))).join()).toContain('October has no session guide');
    const texts = { ...validTexts, [octoberFile]: text };
    expect(findNewGaps(makeChange(octoberFile, text, texts))).toEqual([]);
  });

  it('finds what new settings do to profiles, guides and pages', () => {
    const { [programFile]: text = '' } = edit(programFile, {
      '[northfield.example]': '[north.example]',
      'last_month: october': 'last_month: november',
      ', phone: (502) 555-0142': ', email: help@north.example',
    });
    expect(describeAll(findNewGaps(makeChange(programFile, text)))).toEqual([
      'content/sessions: November has no session guide, and needs 1. Write one, or change “Academic year” or “Sessions a month” in content/program.yml.',
      `${adaFile}: This is not a school address. Write one that ends in @north.example.`,
      `${benFile}: This is not a school address. Write one that ends in @north.example.`,
      `${handbookFile}: program.yml has no such value. The closest is {{contacts.counseling.where}}. Write that, or add the value to content/program.yml.`,
    ]);
  });

  it('finds what new settings do to cases', () => {
    const { [programFile]: text = '' } = edit(programFile, {
      ', phone: (502) 555-0142': ', email: help@north.example',
    });
    const texts = { ...validTexts, [caseFile]: caseText };
    expect(describeAll(findNewGaps(makeChange(programFile, text, texts)))).toContain(
      `${caseFile}: program.yml has no such value. The closest is {{contacts.counseling.where}}. Write that, or add the value to content/program.yml.`,
    );
  });
});
