import { h, s } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { createReactMaker } from '../../../cms/editor/previews/to-react.ts';
import { createElement, type FakeElement } from './support/react.ts';

const toReact = createReactMaker(createElement);
const toElement = (...nodes: Parameters<typeof toReact>[0]) => toReact(nodes)[0] as unknown as FakeElement;

describe('toReact', () => {
  it('keeps elements, texts and their order', () => {
    expect(toElement(h('p', ['Hello ', h('strong', 'you'), '.']))).toEqual({
      type: 'p',
      props: {},
      children: ['Hello ', { type: 'strong', props: {}, children: ['you'] }, '.'],
    });
  });

  it('gives the same element for the same node, so that React has nothing to do', () => {
    const node = h('p', 'Hello');
    expect(toElement(node)).toBe(toElement(node));
    expect(toElement(node)).not.toBe(toElement(h('p', 'Hello')));
  });

  it('spells attributes as React does', () => {
    const element = h('p', {
      className: ['a', 'b'],
      ariaLabelledBy: 'x',
      dataFootnoteRef: '',
      style: 'width:88px;font-size:32px;--count: 3',
    });
    expect(toElement(element).props).toEqual({
      className: 'a b',
      'aria-labelledby': 'x',
      'data-footnote-ref': '',
      style: { width: '88px', fontSize: '32px', '--count': '3' },
    });
    expect(toElement(s('svg', { strokeLineCap: 'round', viewBox: '0 0 1 1' })).props).toEqual({
      strokeLinecap: 'round',
      viewBox: '0 0 1 1',
    });
    expect(toElement(h('self-check.card')).props).toEqual({ class: 'card' });
  });

  it.each(['script', 'iframe', 'object', 'embed', 'link', 'base', 'meta', 'form', 'template', 'animate', 'set'])(
    'lets no %s through',
    (name) => {
      expect(toReact([h(name)])).toEqual([null]);
    },
  );

  it('lets no handler through', () => {
    const node = h('img', { onError: 'alert(1)', alt: 'x' });
    expect(toElement(node).props).toEqual({ alt: 'x' });
  });

  it.each([
    'dangerouslySetInnerHTML',
    'srcDoc',
    'srcSet',
    'xLinkHref',
    'action',
    'formAction',
    'data',
    'poster',
    'ping',
  ])('lets no %s through, which nothing of content needs', (name) => {
    const node = h('a', { title: 'x' });
    node.properties[name] = 'javascript:alert(1)';
    expect(toElement(node).props).toEqual({ title: 'x' });
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'data:image/svg+xml,<svg/>',
  ])('lets no address like %j through', (address) => {
    expect(toElement(h('a', { href: address })).props.href).not.toMatch(/^\s*\w+:/);
    expect(toElement(h('img', { src: address })).props.src).not.toMatch(/^\s*\w+:/);
  });

  it.each(['/mentors/', '#here', 'https://school.edu/', 'mailto:a@school.edu', 'tel:911', 'sms:988'])(
    'keeps %j',
    (address) => {
      expect(toElement(h('a', { href: address })).props.href).toBe(address);
    },
  );

  it.each(['blob:https://school.edu/1', 'data:image/png;base64,AA==', '/images/x.png'])(
    'shows a picture at %j',
    (address) => {
      expect(toElement(h('img', { src: address })).props.src).toBe(address);
    },
  );
});
