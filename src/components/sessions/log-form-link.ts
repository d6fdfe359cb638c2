import { groupCodeKey, parseGroupCode } from '../../sessions/group-code.ts';
import { fillLogForm } from '../../sessions/log-form-address.ts';
import { findPart } from '../site/find-part.ts';
import { keep, readKept } from '../site/kept.ts';

/** Puts the code of the group into the address of the school’s form, and keeps it in this browser for the next time. */
export class LogFormLink extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.value ||= parseGroupCode(readKept('browser', groupCodeKey));
    this.#update(input);
    input.addEventListener('input', () => {
      this.#update(input);
    });
    // Complaining while somebody is still typing would be rude.
    input.addEventListener('change', () => {
      const code = parseGroupCode(input.value);
      const isGood = code !== '' || input.value.trim() === '';
      keep('browser', groupCodeKey, code === '' ? null : code);
      input.ariaInvalid = isGood ? null : 'true';
      const fix = findPart(this, '.fix', HTMLElement);
      fix.textContent = isGood ? '' : (fix.dataset.words ?? '');
    });
  }

  #update(input: HTMLInputElement): void {
    const group = parseGroupCode(input.value);
    findPart(this, 'a', HTMLAnchorElement).href = fillLogForm(this.dataset.address ?? '', { group });
  }
}
