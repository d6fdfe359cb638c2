import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { getLabelWidth } from '../../../../src/handouts/grid.ts';
import { drawWay, placeAround } from '../../../../src/handouts/map.ts';
import { layOutCards } from '../../../../src/handouts/pages.ts';
import { getLetterSize } from '../../../../src/handouts/poster.ts';
import { drawQrCode } from '../../../../src/program/qr-code.ts';
import type { Handout } from '../../../../src/schemas/handout.ts';
import type { Draft } from '../draft.ts';
import { fillFacts, toText } from '../facts.ts';
import { renderBlocks, renderInline } from '../markdown/render.ts';
import type { Setting } from '../setting.ts';

/** The pages of a handout, of each form that something was written in. */
export function viewPapers(handout: Draft<Handout>, setting: Setting): Element[] {
  const { cards, grid, sheet, poster, map } = handout;
  return [
    ...(cards.cards.length > 0 ? viewCardPages(handout, setting) : []),
    ...(grid.columns.length + grid.rows.length > 0 ? [viewGrid(handout, setting)] : []),
    ...(sheet.parts.length > 0 ? [viewSheet(handout, setting)] : []),
    ...(poster.lines.length > 0 ? [viewPoster(handout, setting)] : []),
    ...(map.center || map.around.length > 0 ? [viewMap(handout, setting)] : []),
  ];
}

type Strip = Pick<Draft<Handout>, 'title' | 'task'>;

function viewPaper({ title, task }: Strip, kind: string, content: ElementContent[], setting: Setting): Element {
  return h('section.paper', { className: [kind] }, [
    h('div.strip', [
      h('p.name', toText(title, setting)),
      h('p.from', setting.program.name.short),
      task && h('div.task', renderBlocks(task, setting)),
    ]),
    ...content,
  ]);
}

function viewCardPages(handout: Draft<Handout>, setting: Setting): Element[] {
  const { t } = setting;
  const { cards, size = 'small', lines } = handout.cards;
  const hasAnswers = cards.some(({ answer }) => answer);
  const isNumbered = hasAnswers && cards.length > 1;
  const numbered = cards.map((card, i) => ({ ...card, number: i + 1 }));
  const words = (text: string | undefined) => h('div.words', renderBlocks(text ?? '', setting));
  const pages = layOutCards(numbered, size).map((page) => {
    const items = page.map(({ text, number }, i) =>
      h('li', { className: cards.length === 1 && i > 0 ? ['copy'] : [] }, [
        isNumbered ? h('p.number', String(number)) : undefined,
        words(text),
        ...viewWriting(lines),
      ]),
    );
    return viewPaper(handout, 'cards', [h('ul', { className: [size] }, items)], setting);
  });
  if (!hasAnswers) return pages;
  const title = t('handout.answers', { title: fillFacts(handout.title ?? '', setting) });
  const answers = cards.map(({ text, answer }) =>
    h('li', [words(text), answer && h('div.answer', renderBlocks(answer, setting))]),
  );
  const content = [h('p.hint', t('handout.answersHint')), h('ol', answers)];
  return [...pages, viewPaper({ title, task: undefined }, 'answers', content, setting)];
}

function viewGrid(handout: Draft<Handout>, setting: Setting): Element {
  const { columns, rows, corner } = handout.grid;
  const head = (scope: string, text: string) => h('th', { scope }, renderInline(text, setting));
  const table = h('table', { style: `--label: ${getLabelWidth({ rows, corner })}mm` }, [
    h('thead', h('tr', [h('td', toText(corner, setting)), ...columns.map((column) => head('col', column))])),
    h(
      'tbody',
      rows.map((row) => h('tr', [head('row', row), ...columns.map(() => h('td'))])),
    ),
  ]);
  const frame = { role: 'group', ariaLabel: fillFacts(handout.title ?? '', setting), tabIndex: 0 };
  return viewPaper(handout, 'grid', [h('div.frame', frame, table)], setting);
}

function viewSheet(handout: Draft<Handout>, setting: Setting): Element {
  const parts = handout.sheet.parts.map(({ text, lines }) =>
    h('div.part', { style: `--count: ${lines ?? 0}` }, [
      h('div.words', renderBlocks(text ?? '', setting)),
      ...viewWriting(lines),
    ]),
  );
  return viewPaper(handout, 'sheet', parts, setting);
}

function viewPoster(handout: Draft<Handout>, setting: Setting): Element {
  const { lines, link } = handout.poster;
  const filled = lines.map((line) => fillFacts(line, setting));
  const size = getLetterSize({ lines: filled, link }, handout.landscape ?? false);
  const items = lines.map((line) => h('li', renderInline(line, setting)));
  const content = [
    h('ul', { style: `--size: ${size}mm` }, items),
    ...(link ? [h('div.code', [viewCode(link, setting), h('p', link)])] : []),
  ];
  return viewPaper(handout, 'poster', content, setting);
}

function viewCode(text: string, { t }: Setting): Element {
  const { size, path } = drawQrCode(text);
  const title = t('handout.code');
  const box = { viewBox: `0 0 ${size} ${size}`, role: 'img', ariaLabel: title, shapeRendering: 'crispEdges' };
  return s('svg.qr', box, [s('title', title), s('path', { d: path })]);
}

function viewMap(handout: Draft<Handout>, setting: Setting): Element {
  const { center, around } = handout.map;
  const placed = placeAround(around);
  const lines = { viewBox: '0 0 300 300', preserveAspectRatio: 'none', ariaHidden: 'true' };
  const items = placed.map(({ thing, place: { row, column } }) =>
    h('li', { style: `--row: ${row}; --column: ${column}` }, [h('p', toText(thing, setting)), ...viewWriting(2)]),
  );
  const field = h('div.field', [
    s('svg', lines, s('path', { d: placed.map(({ place }) => drawWay(place)).join('') })),
    h('p.center', toText(center, setting)),
    h('ul', items),
  ]);
  return viewPaper(handout, 'map', [field], setting);
}

/** Lines to write on. A number that is still being typed may be any. */
function viewWriting(count: number | undefined): Element[] {
  const lines = Math.min(30, Math.max(0, Math.floor(count ?? 0)));
  if (lines === 0) return [];
  return [
    h(
      'div.writing',
      { style: `--count: ${lines}`, ariaHidden: 'true' },
      Array.from({ length: lines }, () => h('span')),
    ),
  ];
}
