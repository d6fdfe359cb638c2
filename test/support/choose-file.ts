import type { Page } from 'playwright-core';

/** Chooses a file as a form of the editor lets people do, and says what of it arrives there: nothing, once it is asked about. */
export function chooseFile(page: Page, svg: string): Promise<string> {
  return page.evaluate(async (text) => {
    location.hash = '#/collections/program';
    const input = document.createElement('input');
    input.type = 'file';
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'logo.svg', { type: 'image/svg+xml' }));
    input.files = transfer.files;
    document.body.append(input);
    const arrived = new Promise<string>((resolve) => {
      input.addEventListener('change', () => {
        resolve(input.files?.[0]?.name ?? '');
      });
    });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const isRefused = async () => {
      while (!document.querySelector('[role=alertdialog]')) await new Promise(requestAnimationFrame);
      return '';
    };
    const name = await Promise.race([arrived, isRefused()]);
    input.remove();
    return name;
  }, svg);
}
