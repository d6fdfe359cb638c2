/** Where Starlight’s switch on the site keeps what somebody chose: `light`, `dark`, or nothing for what the device says. */
const storageKey = 'starlight-theme';

/** Gives the preview the theme in which the same person sees the site. */
export function applyTheme(frame: Document, page: Window): void {
  frame.documentElement.dataset.theme = getTheme(page);
}

function getTheme(page: Window): 'light' | 'dark' {
  const chosen = page.localStorage.getItem(storageKey);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return page.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
