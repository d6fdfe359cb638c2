import { getToday } from '../../program/clock.ts';
import type { Program } from '../../schemas/program.ts';
import { groupCodeKey, parseGroupCode } from '../../sessions/group-code.ts';
import {
  askedAlways,
  askedIfHeld,
  formatLogRow,
  getLogColumn,
  makeLogRow,
  nameLogFile,
  type AskedName,
  type EncounterRow,
  type LogMistake,
} from '../../sessions/log-row.ts';
import { findPart } from '../site/find-part.ts';
import { keep, readKept } from '../site/kept.ts';

/** Makes one row for the log of encounters from a few answers. Keeps nothing but the code of the group, and sends nothing. */
export class LogRowForm extends HTMLElement {
  #row: EncounterRow | undefined;

  connectedCallback(): void {
    const code = this.querySelector<HTMLInputElement>('[name=group_code]');
    if (code?.value === '') code.value = parseGroupCode(readKept('browser', groupCodeKey));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#make();
    });
    this.#form.addEventListener('input', () => {
      // A row that no longer says what the form does must not be copied.
      this.#showRow(undefined);
      this.#showHeld();
    });
    this.#showHeld();
    const withHeader = findPart(this, '[data-with-header]', HTMLInputElement);
    withHeader.addEventListener('change', () => {
      this.#showRow(this.#row);
    });
    findPart(this, '[data-copy]', HTMLButtonElement).addEventListener('click', () => void this.#copy());
  }

  #make(): void {
    const answers = Object.fromEntries([...askedAlways, ...askedIfHeld].map((name) => [name, this.#readAnswer(name)]));
    const { row, mistakes = [] } = makeLogRow(answers, {
      year: JSON.parse(this.dataset.year ?? '{}') as Program['academic_year'],
      today: getToday(JSON.parse(this.dataset.clock ?? '{}') as Parameters<typeof getToday>[0], {}, new Date()),
      guide: this.dataset.guide ?? '',
    });
    this.#showMistakes(mistakes);
    this.#showRow(row);
    if (!row) return;
    keep('browser', groupCodeKey, row.group);
    findPart(this, '[data-result-title]', HTMLElement).focus();
  }

  #readAnswer(name: AskedName): string {
    const values = new FormData(this.#form).getAll(name);
    return values.filter((value) => typeof value === 'string').join(';');
  }

  #showMistakes(mistakes: readonly LogMistake[]): void {
    const fixes = JSON.parse(this.dataset.fixes ?? '{}') as Record<LogMistake['reason'], string>;
    for (const field of this.querySelectorAll<HTMLElement>('[data-field]')) {
      const mistake = mistakes.find(({ name }) => name === field.dataset.field);
      const control = field.querySelector('input, select');
      if (control) control.ariaInvalid = mistake ? 'true' : null;
      const fix = mistake ? fillLimits(fixes[mistake.reason], mistake.name) : '';
      findPart(field, '.fix', HTMLElement).textContent = mistake ? `${field.dataset.label ?? ''}: ${fix}` : '';
    }
    findPart(this, '[data-mend]', HTMLElement).textContent = mistakes.length > 0 ? (this.dataset.mend ?? '') : '';
    this.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  #showHeld(): void {
    const isHeld = this.#readAnswer('status') === 'held';
    findPart(this, '[data-if-held]', HTMLElement).hidden = !isHeld;
  }

  #showRow(row: EncounterRow | undefined): void {
    this.#row = row;
    findPart(this, '[data-result]', HTMLElement).hidden = !row;
    findPart(this, '[data-status]', HTMLElement).textContent = '';
    const link = findPart(this, '[data-download]', HTMLAnchorElement);
    if (link.href) URL.revokeObjectURL(link.href);
    link.removeAttribute('href');
    if (!row) return;
    const { row: line, file } = formatLogRow(row);
    const isWithHeader = findPart(this, '[data-with-header]', HTMLInputElement).checked;
    findPart(this, 'textarea', HTMLTextAreaElement).value = isWithHeader ? file.trimEnd() : line;
    link.href = URL.createObjectURL(new Blob([file], { type: 'text/csv;charset=utf-8' }));
    link.download = nameLogFile(row);
  }

  async #copy(): Promise<void> {
    const text = findPart(this, 'textarea', HTMLTextAreaElement);
    const status = findPart(this, '[data-status]', HTMLElement);
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(text.value);
      status.textContent = this.dataset.copied ?? '';
    } catch {
      text.select();
      status.textContent = this.dataset.notCopied ?? '';
    }
  }

  get #form(): HTMLFormElement {
    return findPart(this, 'form', HTMLFormElement);
  }
}

/** Puts the limits of a column into a sentence that has room for them. */
function fillLimits(sentence: string, name: AskedName): string {
  const { cell } = getLogColumn(name);
  if (!('min' in cell)) return sentence;
  return sentence.replace('{min}', String(cell.min)).replace('{max}', String(cell.max));
}
