import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { statisticsSchema } from '../../../src/schemas/statistics.ts';
import { formatTables } from '../../../src/stats/command/tables.ts';

const sample = statisticsSchema.parse(JSON.parse(readFileSync('content/stats/2023-2024.json', 'utf8')));

it('the tables read well in a terminal', () => {
  const { encounters, pairs, survey, responses } = sample.tables;
  const some = {
    ...sample,
    tables: {
      ...sample.tables,
      encounters: encounters.slice(0, 2).map((row, i) => ({ ...row, held: i === 0 ? ('hidden' as const) : row.held })),
      attendance: [],
      group_topics: [],
      meeting_topics: [],
      responses: responses.slice(0, 1),
      pairs,
      survey: survey.slice(0, 2),
    },
  };
  expect(formatTables(some)).toMatchInlineSnapshot(`
    "Who took part
      Mentors  Mentees  Groups
           22      137      22

    The year as a whole
      Group encounters held  Group encounters planned  Attendance  Individual meetings
                        220                       220         86%                   64

    Group encounters by month
      Month         Held  Planned
      2023-08  not shown       22
      2023-09         22       22

    Individual meetings by term
      Term         Meetings
      First term         36
      Second term        28

    Who asked for the meetings
      Who      Meetings
      Mentees        43
      Mentors        21

    Who answered the survey
      Who      Survey            Answered
      Mentees  Before the year  80 to 89%

    People who answered both times
      Who        People
      Mentees        96
      Mentors  18 to 21

    Survey results
      Who      Scale       Mean before  Mean after  Mean change  Agreed before  Agreed after
      Mentees  Confidence          3.3         3.7         +0.4            25%           46%
      Mentees  Belonging           3.4         3.9         +0.5            30%           54%"
  `);
});
