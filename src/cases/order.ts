import type { Label } from '../language/labels.ts';
import type { Case } from '../schemas/case.ts';
import { caseThemes, type CaseTheme } from '../schemas/vocabulary.ts';

/** A case as far as its place among the others is concerned. */
export interface PlacedCase {
  id: string;
  data: Pick<Case, 'title' | 'themes'>;
}

/** The cases with one main theme. */
export interface CaseGroup<Kind extends PlacedCase> {
  theme: CaseTheme;
  label: string;
  cases: Kind[];
}

const themes = Object.keys(caseThemes) as CaseTheme[];

/** Cases by main theme, then by title; signs such as quotation marks do not count. */
export function sortCases<Kind extends PlacedCase>(cases: readonly Kind[], language: string): Kind[] {
  const byTitle = new Intl.Collator(language, { ignorePunctuation: true });
  return cases.toSorted(
    (a, b) =>
      themes.indexOf(getMainTheme(a)) - themes.indexOf(getMainTheme(b)) ||
      byTitle.compare(a.data.title, b.data.title) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Sorted cases under their main themes; themes that are nobody’s are left out. */
export function groupCases<Kind extends PlacedCase>(cases: readonly Kind[], label: Label): CaseGroup<Kind>[] {
  return themes
    .map((theme) => ({
      theme,
      label: label('caseThemes', theme),
      cases: cases.filter((entry) => getMainTheme(entry) === theme),
    }))
    .filter((group) => group.cases.length > 0);
}

/** How many cases have each theme, main or not; themes that none has are left out. */
export function countThemes(
  cases: readonly PlacedCase[],
  label: Label,
): { theme: CaseTheme; label: string; count: number }[] {
  return themes
    .map((theme) => ({
      theme,
      label: label('caseThemes', theme),
      count: cases.filter(({ data }) => data.themes.includes(theme)).length,
    }))
    .filter(({ count }) => count > 0);
}

/** Other cases that share a theme, those that share most first; where they share as much, in the given order. */
export function listKin<Kind extends PlacedCase>(entry: Kind, cases: readonly Kind[], atMost: number): Kind[] {
  const countShared = ({ data }: Kind) => data.themes.filter((theme) => entry.data.themes.includes(theme)).length;
  return cases
    .filter((other) => other.id !== entry.id && countShared(other) > 0)
    .toSorted((a, b) => countShared(b) - countShared(a))
    .slice(0, atMost);
}

/** The schema asks for one theme at least. */
function getMainTheme({ data }: PlacedCase): CaseTheme {
  return data.themes[0] ?? 'mentor';
}
