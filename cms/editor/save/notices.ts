/** Something that a person has to see before they go on, in a dialog over the form. */
export interface Question<Answer extends string> {
  title: string;
  /** Paragraphs. */
  text: readonly string[];
  points?: readonly Point[];
  /** Longer texts that can be copied; those with a summary are folded away. */
  extracts?: readonly Extract[];
  /** The first is the one that does no harm: it is what Escape means, too. */
  answers: readonly [AnswerButton<Answer>, ...AnswerButton<Answer>[]];
}

export interface Point {
  /** What the form calls the field. */
  label?: string | undefined;
  /** What stands there now. */
  value?: string | undefined;
  message: string;
  /** Leads to the field. */
  show?: (() => void) | undefined;
}

export interface Extract {
  label: string;
  text: string;
  isFolded?: boolean;
}

export interface AnswerButton<Answer extends string> {
  answer: Answer;
  label: string;
}

/** Shows the question over everything else, and waits for the answer. Focus goes in, and back where it was. */
export function ask<Answer extends string>({
  title,
  text,
  points,
  extracts,
  answers,
}: Question<Answer>): Promise<Answer> {
  const dialog = make('dialog', { class: 'mm-notice', role: 'alertdialog' });
  dialog.setAttribute('aria-labelledby', 'mm-notice-title');
  dialog.setAttribute('aria-describedby', 'mm-notice-text');
  const lead = make('div', { id: 'mm-notice-text' }, ...text.map((paragraph) => make('p', {}, paragraph)));
  const body = make('div', { class: 'mm-notice-text' }, make('h2', { id: 'mm-notice-title' }, title), lead);
  if (points && points.length > 0)
    body.append(make('ul', { class: 'mm-notice-points' }, ...points.map((point) => makePoint(point, dialog))));
  body.append(...(extracts ?? []).flatMap(makeExtract));
  const buttons = answers.map(({ answer, label }) => {
    const button = make('button', { class: 'mm-notice-action', type: 'button' }, label);
    button.addEventListener('click', () => {
      dialog.close(answer);
    });
    return button;
  });
  dialog.append(body, make('div', { class: 'mm-notice-actions' }, ...buttons));
  document.body.append(dialog);
  dialog.showModal();
  buttons[0]?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve((dialog.returnValue || answers[0].answer) as Answer);
    });
  });
}

/** Something good to know that asks for nothing; it goes with a click or with the next page of the editor. */
export function tell(sentences: readonly string[]): void {
  document.querySelector('div.mm-notice')?.remove();
  if (sentences.length === 0) return;
  const close = make('button', { class: 'mm-notice-action', type: 'button' }, 'OK');
  const text = make('div', {}, ...sentences.map((sentence) => make('p', {}, sentence)));
  const note = make('div', { class: 'mm-notice', role: 'status' });
  close.addEventListener('click', () => {
    note.remove();
  });
  window.addEventListener(
    'hashchange',
    () => {
      note.remove();
    },
    { once: true },
  );
  document.body.append(note);
  // A region that is there first is read out when something comes into it.
  note.append(text, close);
}

function makePoint({ label, value, message, show }: Point, dialog: HTMLDialogElement): HTMLElement {
  const item = make('li', {});
  if (label !== undefined) item.append(makeLabel(label, show, dialog));
  if (value !== undefined) item.append(make('p', { class: 'mm-notice-said' }, `It says: ${shorten(value)}`));
  item.append(make('p', {}, message));
  return item;
}

function makeLabel(label: string, show: (() => void) | undefined, dialog: HTMLDialogElement): HTMLElement {
  if (!show) return make('p', {}, make('strong', {}, label));
  const button = make('button', { class: 'mm-notice-field', type: 'button', title: 'Go to this field' }, label);
  button.addEventListener('click', () => {
    dialog.close();
    show();
  });
  return button;
}

function makeExtract({ label, text, isFolded }: Extract): HTMLElement[] {
  const area = make('textarea', { 'aria-label': label, readonly: '' }, text);
  if (isFolded) return [make('details', {}, make('summary', {}, label), area)];
  const copy = make('button', { class: 'mm-notice-action', type: 'button' }, `Copy ${label.toLowerCase()}`);
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(text).then(
      () => {
        copy.textContent = 'Copied';
      },
      () => {
        // Not allowed here: selected, it can be copied by hand.
        area.select();
      },
    );
  });
  return [make('p', {}, make('strong', {}, label)), area, copy];
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function shorten(value: string): string {
  return value.length > 160 ? `${value.slice(0, 159)}…` : value;
}
