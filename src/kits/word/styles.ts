import { BorderStyle, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';

const ink = '1F2A30';
const soft = '4A5860';
const rule = (color: string) => ({ style: BorderStyle.SINGLE, size: 18, space: 10, color });

/** Word’s own styles under their own names, so that a school restyles a document with two clicks. */
export function makeStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, language: { value: toWordLanguage(language) } },
        paragraph: { spacing: { after: 80, ...lines(1.05) } },
      },
      title: {
        run: { size: 38, bold: true, color: ink },
        paragraph: { spacing: { after: 120, ...lines(1) }, keepNext: true },
      },
      heading1: heading(26, 160),
      heading2: heading(23, 140),
      heading3: heading(21, 120),
      hyperlink: { run: { color: '0B4F8A', underline: {} } },
    },
    paragraphStyles: [
      style('ListBullet', 'List Bullet', { spacing: { after: 40 } }),
      style('ListNumber', 'List Number', { spacing: { after: 40 } }),
      { ...style('SourceList', 'Source List', { spacing: { after: 20, ...lines(1) } }), run: { size: 18 } },
      style('ListContinue', 'List Continue', { spacing: { after: 40 } }),
      style('ListTask', 'List Task', { spacing: { after: 40 } }),
      {
        ...style('Quote', 'Quote', { indent: { left: 360 }, border: { left: rule('C3CBCF') } }),
        run: { color: soft },
      },
      {
        ...style('NoteTitle', 'Note Title', {
          indent: { left: 200 },
          border: { left: rule('7A8A93') },
          keepNext: true,
          spacing: { after: 0 },
        }),
        run: { bold: true },
      },
      style('Note', 'Note', { indent: { left: 200 }, border: { left: rule('7A8A93') } }),
      { ...style('TableText', 'Table Text', { spacing: { after: 0, ...lines(1.05) } }), run: { size: 20 } },
      {
        ...style('TableHeading', 'Table Heading', { spacing: { after: 0, ...lines(1.05) }, keepNext: true }),
        run: { size: 20, bold: true },
      },
      // Between a table and what follows.
      style('TableEnd', 'Table End', { spacing: { after: 0, line: 100, lineRule: LineRuleType.EXACT } }),
      { ...style('Code', 'Code', {}), run: { font: 'Consolas', size: 20 } },
    ],
    characterStyles: [{ id: 'CodeWords', name: 'Code Words', run: { font: 'Consolas' } }],
  };
}

function style(
  id: string,
  name: string,
  paragraph: IParagraphStyleOptions['paragraph'] & object,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph };
}

/** The height of lines, by that of the letters. */
function lines(height: number) {
  return { line: Math.round(height * 240), lineRule: LineRuleType.AUTO };
}

function heading(size: number, before: number) {
  return { run: { size, bold: true, color: ink }, paragraph: { spacing: { before, after: 40 }, keepNext: true } };
}

/** Word checks the spelling by language and country; English alone is taken for American. */
function toWordLanguage(language: string): string {
  return language === 'en' ? 'en-US' : language;
}
