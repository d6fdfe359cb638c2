import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDanger, findDangerousDrawings } from '../../../src/checks/rules/drawings.ts';

const draw = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;

describe('a drawing that is published', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'medmentors-brand-'));
    mkdirSync(join(root, 'public', 'brand', 'old'), { recursive: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('is refused by its name where it runs a script, in folders as well', () => {
    writeFileSync(join(root, 'public', 'brand', 'logo.svg'), draw('<path d="M0 0h9v9z"/>'));
    writeFileSync(join(root, 'public', 'brand', 'old', 'logo.SVG'), draw('<script>alert(1)</script>'));
    expect(findDangerousDrawings({ root })).toEqual([
      {
        level: 'error',
        file: 'public/brand/old/logo.SVG',
        message:
          'This drawing holds a script, an animation or a piece of a web page. Ask for one that is a plain drawing, or use a PNG.',
      },
    ]);
  });

  it('is looked at outside of the logos as well', () => {
    mkdirSync(join(root, 'public', 'pictures'));
    writeFileSync(join(root, 'public', 'pictures', 'map.svgz'), draw('<path onclick="alert(1)"/>'));
    expect(findDangerousDrawings({ root })).toMatchObject([{ file: 'public/pictures/map.svgz' }]);
  });

  it('need not be there', () => {
    rmSync(join(root, 'public'), { recursive: true });
    expect(findDangerousDrawings({ root })).toEqual([]);
  });
});

describe('what a browser would run in a drawing', () => {
  it.each([
    ['a script under another name', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    ['a handler', '<path onfocus="alert(1)"/>'],
    ['a handler in letters by number', '<path onload="&#97;lert(1)"/>'],
    ['an animation of an address', '<a><animate attributeName="href" values="javascript:alert(1)"/></a>'],
    ['an animation that begins by itself', '<animateTransform onbegin="alert(1)"/>'],
    ['a page', '<foreignObject><body onload="alert(1)"/></foreignObject>'],
    ['a link in letters by number', '<a href="&#106;avascript:alert(1)"><path d="M0 0"/></a>'],
    ['a drawing within', '<image href="data:image/svg+xml,&lt;svg onload=alert(1)&gt;"/>'],
  ])('is found: %s', (_, inside) => {
    expect(findDanger(Buffer.from(draw(inside)))).toMatch(/^(holds|loads)/);
  });

  it.each([
    ['a style sheet of its own', `<?xml-stylesheet href="a.css"?>${draw('')}`],
    ['words that are made up', `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${draw('&x;')}`],
  ])('is found before it: %s', (_, svg) => {
    expect(findDanger(Buffer.from(svg))).toBe('loads something from elsewhere');
  });

  it('cannot hide in letters of another kind', () => {
    const svg = draw('<script>alert(1)</script>');
    expect(findDanger(Buffer.from(`\ufeff${svg}`, 'utf16le'))).toBe('is not written in UTF-8');
    expect(findDanger(Buffer.from(`<?xml version="1.0" encoding="UTF-7"?>${draw('')}`))).toBe(
      'is not written in UTF-8',
    );
    expect(findDanger(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${draw('')}`))).toBeUndefined();
  });
});
