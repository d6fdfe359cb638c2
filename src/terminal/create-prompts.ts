import * as clack from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import { Stopped, type Prompts } from './prompts.ts';

/** Asks questions in a terminal. */
export function createPrompts(streams: { input?: Readable; output?: Writable } = {}): Prompts {
  return {
    note: (title, text) => {
      clack.log.step(`${title}\n${text}`, streams);
    },
    text: async ({ message, initial, validate }) =>
      take(
        await clack.text({ message, initialValue: initial, validate: (value) => validate(value ?? ''), ...streams }),
      ),
    select: async ({ message, choices, initial }) =>
      take(
        await clack.select<string>({
          message,
          options: [...choices],
          ...(initial !== undefined && { initialValue: initial }),
          ...streams,
        }),
      ) as (typeof choices)[number]['value'],
    many: async ({ message, choices, initial }) =>
      take(
        await clack.multiselect<string>({
          message,
          options: [...choices],
          initialValues: [...initial],
          required: false,
          ...streams,
        }),
      ) as (typeof choices)[number]['value'][],
    confirm: async ({ message, initial }) => take(await clack.confirm({ message, initialValue: initial, ...streams })),
  };
}

function take<Value>(answer: Value): Exclude<Value, symbol> {
  if (clack.isCancel(answer)) throw new Stopped();
  return answer as Exclude<Value, symbol>;
}
