import { describe, expect, it } from 'vitest';
import { renderBlocks, renderInline } from '../../src/markdown/inline.ts';
import { makeProgram } from '../support/make.ts';

const program = makeProgram();
const render = (text: string, base = '/') => renderInline(text, { program, base });

describe('one line from a field', () => {
  it('has no paragraph around it', () => {
    expect(render('Say **hello** to *each* person.')).toBe('Say <strong>hello</strong> to <em>each</em> person.');
  });

  it('keeps its paragraphs where there are several', () => {
    expect(render('One.\n\nTwo.').trim()).toBe('<p>One.</p>\n<p>Two.</p>');
  });

  it('keeps a list', () => {
    expect(render('- One\n- Two')).toContain('<li>One</li>');
  });

  it('keeps the paragraphs of a list with space between its items', () => {
    expect(render('First.\n\n- One')).toMatch(/^<p>First\.<\/p>/);
  });

  it.each([
    ['a day', '20. July is the first day.'],
    ['a number in brackets', '3) Then go.'],
    ['a dash', '- not a list'],
    ['a plus', '+1 for each'],
    ['a star', '* a note'],
    ['a number sign', '# 4 on the list'],
    ['an arrow', '> 20 people'],
    ['dashes alone', '---'],
    ['stars with spaces', '* * *'],
    ['a fence', '~~~'],
    ['space', '     far in'],
  ])('is a line, also where it begins with %s', (_, text) => {
    expect(render(text)).not.toContain('<');
    expect(render(text).replace(/[—–]|&gt;/g, '')).not.toBe('');
  });

  it('may begin with emphasis and bold', () => {
    expect(render('*Then* go.')).toBe('<em>Then</em> go.');
    expect(render('**Then** go.')).toBe('<strong>Then</strong> go.');
  });

  it('gets typographic quotes', () => {
    expect(render('"It\'s fine"')).toBe('“It’s fine”');
  });

  it('cannot smuggle in a mistaken tag', () => {
    expect(render('6 < 8 & so on')).toBe('6 &lt; 8 &amp; so on');
  });
});

describe('HTML in a field', () => {
  it.each([
    ['Say <b>hi</b>', 'Say &lt;b&gt;hi&lt;/b&gt;'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['One.\n\n<div onclick=x>Two</div>', '<p>One.</p>\n<p>&lt;div onclick=x&gt;Two&lt;/div&gt;</p>'],
  ])('is text: %j', (text, html) => {
    expect(render(text).replaceAll('\u201d', '"').trim()).toBe(html);
  });
});

describe('facts in a text', () => {
  it.each([
    ['a name', 'Ask {{contacts.counseling.name}}.', 'Ask Student Counseling.'],
    ['a number', '{{groups.min}} people', '6 people'],
    ['a capital word', '{{Terms.mentors}} listen.', 'Mentors listen.'],
    ['two at once', '{{groups.min}} to {{groups.max}}', '6 to 8'],
    ['a bold one', '**{{name.short}}**', '<strong>NearPeers</strong>'],
    ['one with spaces in its braces', '{{ name.short }}', 'NearPeers'],
  ])('%s is filled in', (_, text, html) => {
    expect(render(text)).toBe(html);
  });

  it('a telephone number can be tapped', () => {
    expect(render('Call {{contacts.counseling.phone}} now.')).toBe(
      'Call <a href="tel:8595550142">(859) 555-0142</a> now.',
    );
  });

  it('an address can be written to', () => {
    expect(render('{{contacts.counseling.email}}')).toBe(
      '<a href="mailto:counseling@northfield.example">counseling@northfield.example</a>',
    );
  });

  it.each([
    ['in emphasis', '**Call {{crisis_lines.lifeline.phone}}**', '<strong>Call <a href="tel:988">988</a></strong>'],
    [
      'twice in a line',
      '{{crisis_lines.lifeline.phone}} or {{crisis_lines.emergency.phone}}',
      '<a href="tel:988">988</a> or <a href="tel:911">911</a>',
    ],
  ])('a telephone number can be tapped %s', (_, text, html) => {
    expect(render(text)).toBe(html);
  });

  it.each([
    ['link', '[Call {{crisis_lines.lifeline.phone}}](/safety/)', '<a href="/safety/">Call 988</a>'],
    [
      'link with bold text',
      '[**{{crisis_lines.lifeline.phone}}**](/safety/)',
      '<a href="/safety/"><strong>988</strong></a>',
    ],
  ])('a telephone number in a %s does not become a link in a link', (_, text, html) => {
    expect(render(text)).toBe(html);
  });

  it('a telephone number in a heading is plain text', () => {
    const html = renderBlocks('## Call {{crisis_lines.lifeline.phone}}', { program, base: '/' });
    expect(html).toContain('Call 988');
    expect(html).not.toContain('<a');
  });

  it('a link may lead to a fact', () => {
    const links = makeProgram({ links: { survey: 'https://school.edu/survey' } });
    expect(renderInline('[Answer]({{links.survey}})', { program: links, base: '/' })).toBe(
      '<a href="https://school.edu/survey">Answer</a>',
    );
  });

  it('a link may call a number', () => {
    expect(render('[Call](tel:{{crisis_lines.lifeline.phone}})')).toBe('<a href="tel:988">Call</a>');
  });

  it('a link may call a number whose braces an editor has encoded', () => {
    expect(render('[Call](tel:%7B%7Bcrisis_lines.lifeline.phone%7D%7D)')).toBe('<a href="tel:988">Call</a>');
  });

  it('a link named further down may call a number', () => {
    expect(render('[Call][line]\n\n[line]: tel:{{crisis_lines.lifeline.phone}}').trim()).toBe(
      '<a href="tel:988">Call</a>',
    );
  });

  it('a fact that is a page of this site gets the base path, too', () => {
    const links = makeProgram({ links: { survey: '/survey/' } });
    expect(renderInline('[Answer]({{links.survey}})', { program: links, base: '/repo/' })).toBe(
      '<a href="/repo/survey/">Answer</a>',
    );
  });

  it('a name is never read as Markdown', () => {
    const stars = makeProgram({ name: { short: '*Stars* & <co>' } });
    expect(renderInline('{{name.short}}', { program: stars, base: '/' })).toBe('*Stars* &amp; &lt;co&gt;');
  });

  it.each([
    ['text', 'Call {{contacts.counseling.fax}}.'],
    ['a link’s words', '[{{no.such}}](/safety/)'],
    ['a link’s address', '[Answer]({{links.survey}})'],
    ['a heading', '## {{no.such}}'],
  ])('one that nobody set stops the build: in %s', (_, text) => {
    expect(() => render(text)).toThrow('No fact is called {{');
  });
});

describe('links in a text', () => {
  it.each([
    ['a page of the site', '[Card](/safety/)', '<a href="/repo/safety/">Card</a>'],
    ['a part of a page', '[Card](/safety/#now)', '<a href="/repo/safety/#now">Card</a>'],
    ['a page named further down', '[Card][card]\n\n[card]: /safety/', '<a href="/repo/safety/">Card</a>'],
    ['a picture', '![A map](/brand/map.png)', '<img src="/repo/brand/map.png" alt="A map">'],
  ])('%s gets the base path', (_, text, html) => {
    expect(render(text, '/repo/').trim()).toBe(html);
  });

  it.each([
    ['another site', '[Source](https://school.edu/a)', 'https://school.edu/a'],
    ['a place on the same page', '[Below](#below)', '#below'],
    ['a telephone number', '[Call](tel:988)', 'tel:988'],
  ])('%s stays as it is', (_, text, href) => {
    expect(render(text, '/repo/')).toContain(`href="${href}"`);
  });

  it('a page of the site stays as it is where the site has its own domain', () => {
    expect(render('[Card](/safety/)', '/')).toBe('<a href="/safety/">Card</a>');
  });
});
