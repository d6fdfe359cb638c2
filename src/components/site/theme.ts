import { keep, readKept } from './kept.ts';

/** Starlight’s own key, so that a choice made before this switch still counts; the editor follows it as well. */
const key = 'starlight-theme';

/** Lets somebody choose light or dark. Without a choice, or with `auto`, the page looks as the device does. */
export function startThemeSwitches(switches: Iterable<HTMLSelectElement>): void {
  const device = matchMedia('(prefers-color-scheme: light)');
  const show = () => {
    const kept = readKept('browser', key);
    const theme = kept === 'light' || kept === 'dark' ? kept : undefined;
    document.documentElement.dataset.theme = theme ?? (device.matches ? 'light' : 'dark');
    for (const select of switches) select.value = theme ?? 'auto';
  };
  for (const select of switches) {
    select.addEventListener('change', () => {
      keep('browser', key, select.value === 'auto' ? null : select.value);
      show();
    });
  }
  device.addEventListener('change', show);
  show();
}
