/** Somebody has stopped the questions: nothing is to be changed. */
export class Stopped extends Error {}

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

/** How questions reach a person. Each throws `Stopped` when they press Ctrl+C. */
export interface Prompts {
  /** A heading over questions, and why they are asked. */
  note: (title: string, text: string) => void;
  /**
   * One line of text.
   *
   * @param initial what stands there already
   * @param validate what is wrong with what is typed, in a sentence
   */
  text: (question: {
    message: string;
    initial: string;
    validate: (value: string) => string | undefined;
  }) => Promise<string>;
  select: <Value extends string>(question: {
    message: string;
    choices: readonly Choice<Value>[];
    initial: Value | undefined;
  }) => Promise<Value>;
  /** Any number of them. */
  many: <Value extends string>(question: {
    message: string;
    choices: readonly Choice<Value>[];
    initial: readonly Value[];
  }) => Promise<Value[]>;
  confirm: (question: { message: string; initial: boolean }) => Promise<boolean>;
}
