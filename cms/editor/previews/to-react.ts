import type { Element as HastElement, ElementContent, Properties } from 'hast';
import { sanitizeUri } from 'micromark-util-sanitize-uri';
import { isSafeAddress } from '../../../src/markdown/safe-address.ts';
import type { Child, CreateElement } from '../decap.ts';

/**
 * Makes React elements of views. This is the one way from content into the preview, so it is also the gate: no script,
 * no frame, no handler, and addresses of the usual kinds only. A node that was seen before gives the element of that
 * time, which React then need not look into.
 */
export function createReactMaker(createElement: CreateElement): (view: readonly ElementContent[]) => Child[] {
  const made = new WeakMap<HastElement, Child>();
  return toReact;

  function toReact(nodes: readonly ElementContent[]): Child[] {
    return nodes.map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' && !refused.has(node.tagName) ? toReactElement(node) : null;
    });
  }

  function toReactElement(node: HastElement): Child {
    const { tagName, properties, children } = node;
    const element = made.get(node) ?? createElement(tagName, toProps(tagName, properties), ...toReact(children));
    made.set(node, element);
    return element;
  }
}

const refused: ReadonlySet<string> = new Set(
  'script iframe object embed base link meta form template animate set foreignObject'.split(' '),
);

/** Properties that run something, hold a page or have an address of their own. */
const refusedProperty = /^(on|dangerously|srcDoc|srcSet|xLink|action$|formAction$|data$|poster$|background$|ping$)/i;

function toProps(tagName: string, properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !refusedProperty.test(name))
      .map(([name, value]) => [toName(name, tagName), toValue(name, value)]),
  );
}

/** React spells most names as these trees do. */
function toName(name: string, tagName: string): string {
  // React passes the properties of an element with a name of its own on as they are.
  if (name === 'className') return tagName.includes('-') ? 'class' : name;
  if (/^aria[A-Z]/.test(name)) return `aria-${name.slice(4).toLowerCase()}`;
  if (/^data[A-Z]/.test(name)) return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return renamed[name] ?? name;
}

const renamed: Readonly<Record<string, string>> = { strokeLineCap: 'strokeLinecap', strokeLineJoin: 'strokeLinejoin' };

function toValue(name: string, value: Properties[string]): unknown {
  if (name === 'style') return toStyle(String(value));
  if (name === 'href') return isSafeAddress(String(value)) ? sanitizeUri(String(value)) : '';
  if (name === 'src') return isPictureData(String(value)) ? value : sanitizeUri(String(value), /^(https?|blob)$/i);
  return Array.isArray(value) ? value.join(' ') : value;
}

/** A picture of points, within its own address. A drawing may hold a program. */
function isPictureData(address: string): boolean {
  return /^data:image\/(?:png|jpeg|webp|avif|gif)[;,]/i.test(address);
}

/** `width:88px;font-size:32px` as React wants it. Names that a style sheet gives, such as `--count`, stay as they are. */
function toStyle(style: string): Record<string, string> {
  const rules = style.split(';').map((rule) => rule.split(':'));
  return Object.fromEntries(
    rules.flatMap(([name, value]) => (name && value ? [[toStyleName(name.trim()), value.trim()]] : [])),
  );
}

/** Properties of our own keep their name. */
function toStyleName(name: string): string {
  return name.startsWith('--') ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
