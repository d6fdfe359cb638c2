import type { Child, CreateElement } from '../../../../cms/editor/decap.ts';

export interface FakeElement {
  type: unknown;
  props: Record<string, unknown>;
  children: Child[];
}

/** Takes down what React would be asked for. */
export const createElement: CreateElement = (type, props, ...children) => ({ type, props: { ...props }, children });
