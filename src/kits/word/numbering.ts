import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { List, RootContent } from 'mdast';
import { listNodes } from '../walk.ts';

/** How far each list within a list stands in, in twentieths of a point. */
export const listIndent = 360;

/** The name under which Word keeps the bullets. */
export const bullets = 'bullets';

/** Word goes nine lists deep. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The name under which Word keeps the numbers of a list. */
export function getNumbering({ start }: List): string {
  return `numbers-${start ?? 1}`;
}

/** Bullets, and numbers for each number that a list of this document begins with. */
export function makeNumbering(nodes: readonly RootContent[]): INumberingOptions {
  const lists = nodes.flatMap(listNodes).filter((node) => node.type === 'list' && node.ordered === true) as List[];
  const byName = new Map(lists.map((list) => [getNumbering(list), list.start ?? 1]));
  return {
    config: [
      {
        reference: bullets,
        levels: levels.map((level) => makeLevel(level, LevelFormat.BULLET, ['•', '–', '▪'][level % 3] ?? '•')),
      },
      ...[...byName].map(([reference, start]) => ({
        reference,
        levels: levels.map((level) => ({
          ...makeLevel(level, formats[level % 3] ?? LevelFormat.DECIMAL, `%${level + 1}.`),
          start: level === 0 ? start : 1,
        })),
      })),
    ],
  };
}

const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

function makeLevel(level: number, format: ILevelsOptions['format'], text: string): ILevelsOptions {
  return {
    level,
    format,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: (level + 1) * listIndent, hanging: listIndent } } },
  };
}
