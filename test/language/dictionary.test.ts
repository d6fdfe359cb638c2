import { describe, expect, it } from 'vitest';
import { englishWords, findDictionaries, getInterfaceLanguage, makeDictionary } from '../../src/language/dictionary.ts';
import { findMessage } from '../../src/language/message.ts';

const spanish = { 'nav.handbook': 'Manual', 'nav.safety': 'Tarjeta', 'cases.count_other': '{{count}} casos' };

describe('the words of a language', () => {
  it.each(['es', 'es-PR', 'es-US', 'es-419', 'ES-mx', 'es-Latn-PR'])('come from the dictionary of %s', (tag) => {
    expect(makeDictionary(tag, { en: {}, es: spanish })['nav.handbook']).toBe('Manual');
  });

  it('of a region come first, and the language says the rest', () => {
    const words = makeDictionary('es-PR', {
      es: spanish,
      'es-PR': { 'nav.handbook': 'Guía' },
      'es-MX': { 'nav.safety': 'No' },
    });
    expect(words['nav.handbook']).toBe('Guía');
    expect(words['nav.safety']).toBe('Tarjeta');
  });

  it('stay English where they are missing, so that no key is ever printed', () => {
    const words = makeDictionary('es', { es: spanish });
    expect(words['nav.schools']).toBe('For other schools');
    expect(words['label.interests.surgery']).toBe('Surgery');
    expect(Object.keys(words)).toEqual(expect.arrayContaining(Object.keys(englishWords)));
  });

  it('have a form for every number, whatever the dictionary leaves out', () => {
    const spanishWords = makeDictionary('es', { es: spanish });
    expect(findMessage(spanishWords, 'cases.count', 'es', 1)).toBe('{{count}} casos');
    const polish = makeDictionary('pl', { pl: { 'cases.count_few': '{{count}} przypadki' } });
    expect([1, 3, 5].map((count) => findMessage(polish, 'cases.count', 'pl', count))).toEqual([
      '{{count}} case',
      '{{count}} przypadki',
      '{{count}} cases',
    ]);
    expect(polish['cases.count_many']).toBe('{{count}} cases');
  });
});

describe('the language of the interface', () => {
  it('is that of the school where there is a dictionary', () => {
    expect(getInterfaceLanguage('es-PR', ['en', 'es'])).toBe('es-PR');
    expect(getInterfaceLanguage('en-US', ['en', 'es'])).toBe('en-US');
  });

  it('is English where nobody has translated it', () => {
    expect(getInterfaceLanguage('fr-CA', ['en', 'es'])).toBe('en');
  });

  it('is not one that only begins with the same letters', () => {
    expect(findDictionaries('est', ['es'])).toEqual([]);
  });
});

it('a sentence takes the form that fits its number', () => {
  expect(findMessage(englishWords, 'cases.count', 'en', 1)).toBe('{{count}} case');
  expect(findMessage(englishWords, 'cases.count', 'en', 2)).toBe('{{count}} cases');
  expect(findMessage(englishWords, 'nav.handbook', 'en', undefined)).toBe('Handbook');
});
