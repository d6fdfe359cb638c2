/** Where a browser keeps the mentors that somebody saved. */
export const favoritesKey = 'medmentors:favorites';

/** The ids of saved mentors as they were kept; anything else that may stand there counts as nothing. */
export function parseFavorites(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? [...new Set(value.filter((id) => typeof id === 'string'))] : [];
  } catch {
    return [];
  }
}

/** The list with a mentor added, or taken away if they were on it. */
export function toggleFavorite(favorites: readonly string[], id: string): string[] {
  return favorites.includes(id) ? favorites.filter((other) => other !== id) : [...favorites, id];
}
