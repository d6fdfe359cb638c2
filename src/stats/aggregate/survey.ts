import { scaleItems } from '../../schemas/logs.ts';
import { roles, waves, type Role, type Scale, type Wave } from '../../schemas/vocabulary.ts';
import type { Cell, ShareCell } from '../core/system.ts';
import type { Response, Score } from '../read/records.ts';
import type { Interval } from '../protect/interval.ts';
import type { DraftWriter, Plan } from './draft.ts';
import { getKnown } from './known.ts';
import type { Tally } from './tally.ts';

/** Scores are means of 1 to 6 items; in sixtieths of a point each of them is whole. */
const steps = 60;
/** The answers go from 1, strongly disagree, to 5, strongly agree; a score of 4 or more agrees. */
const [lowest, agreement, highest] = [1, 4, 5];

/**
 * Who answered, and what the same people said before and after the year.
 *
 * All results of a role are about one set of people, those who answered every scale that was asked, both times. So no
 * two figures differ by the few who left in between, or who skipped a question.
 */
export function addSurvey(draft: DraftWriter, tally: Tally): void {
  for (const role of Object.keys(roles) as Role[]) {
    const responses = tally.responses.filter((response) => response.role === role);
    const rates = addResponses(draft, role, responses, countPeople(tally, role));
    if (draft.plan.isWholeYear && responses.length > 0)
      addResults(draft, role, responses, countPeople(tally, role), rates);
  }
}

/** @returns how many answered in each wave */
function addResponses(draft: DraftWriter, role: Role, responses: readonly Response[], people: number): ShareCell[] {
  const published = draft.plan.isWholeYear ? (Object.keys(waves) as Wave[]) : (['pre'] as const);
  return published.flatMap((wave) => {
    const value = responses.filter((response) => response.wave === wave).length;
    if (value === 0) return [];
    const share = {
      kind: 'share',
      value,
      of: people,
      isAllSensitive: true,
      shows: 'band',
      block: `responses, ${role}, ${wave}`,
    } as const;
    return [draft.addRow('responses', { role, wave }, { rate: share }).rate];
  });
}

function addResults(
  draft: DraftWriter,
  role: Role,
  responses: readonly Response[],
  people: number,
  rates: readonly ShareCell[],
): void {
  const asked = getAskedScales(responses, draft.plan.policy.minGroup).filter((scale) =>
    mayAdd(draft.plan, role, scale),
  );
  const pairs = getPairs(responses, asked);
  if (asked.length === 0 || pairs.length === 0) return;
  const share = { kind: 'share', value: pairs.length, of: people, shows: 'count', block: `pairs, ${role}` } as const;
  const paired = draft.addRow('pairs', { role }, { people: share }).people;
  // Who answered both times answered each time; where only skills were asked, once was enough.
  const needed = asked.some((scale) => scale !== 'skills') ? rates : rates.slice(-1);
  for (const rate of needed)
    draft.relate(
      `${rate.id} and both times`,
      [
        [rate, 1],
        [paired, -1],
      ],
      '>=',
      0,
    );
  const known = getKnown(paired, draft.plan.policy);
  for (const scale of asked) addScale(draft, { role, scale, pairs, known });
}

/** Once it is published how many people the results of a role are about, none is added that is about others. */
function mayAdd({ year, earlier }: Plan, role: Role, scale: Scale): boolean {
  return !earlier.has(`${year}/pairs/${role}/people`) || earlier.has(`${year}/survey/${role}/${scale}/before`);
}

interface ScaleResults {
  role: Role;
  scale: Scale;
  pairs: readonly Pair[];
  /** What a reader knows of the number of people. */
  known: Interval;
}

function addScale(draft: DraftWriter, { role, scale, pairs, known }: ScaleResults): void {
  const block = `survey, ${role}, ${scale}`;
  const scores = pairs.flatMap((pair) => pair.get(scale) ?? []);
  const of = scores.length;
  const leastOf = known.from;
  const mean = (value: number) => ({ kind: 'mean', value, of, leastOf, steps, lowest, highest, block }) as const;
  // Percents only fit some numbers of people, so they would tell how many there are where that is a band.
  const group = known.from === known.to ? of : 0;
  const agree = (value: number) =>
    ({ kind: 'share', value, of, group, isAllSensitive: true, shows: 'percent', block }) as const;
  const [before, after] = [addScores(scores.map((each) => each.before)), addScores(scores.map((each) => each.after))];
  const cells = draft.addRow(
    'survey',
    { role, scale },
    {
      before: mean(before),
      after: mean(after),
      change: { ...mean(after - before), lowest: lowest - highest, highest: highest - lowest },
      agree_before: agree(scores.filter((each) => isAgreement(each.before)).length),
      agree_after: agree(scores.filter((each) => isAgreement(each.after)).length),
    },
  );
  draft.relate(
    `change of ${block}`,
    [
      [cells.after, 1],
      [cells.before, -1],
      [cells.change, -1],
    ],
    '=',
    0,
  );
  addAgreementBounds(draft, cells.before, cells.agree_before, scale);
  addAgreementBounds(draft, cells.after, cells.agree_after, scale);
}

/**
 * Whoever agrees has a score of 4 to 5. Everybody else has one item less than that at best, which in a scale of one
 * question is a 3. So mean and percent bound each other.
 */
function addAgreementBounds(draft: DraftWriter, sum: Cell, agree: ShareCell, scale: Scale): void {
  const { of } = agree;
  const below = agreement * steps - steps / scaleItems[scale].length;
  draft.relate(
    `${agree.id}, at least`,
    [
      [sum, 1],
      [agree, -(agreement - lowest) * steps],
    ],
    '>=',
    lowest * steps * of,
  );
  draft.relate(
    `${agree.id}, at most`,
    [
      [sum, 1],
      [agree, -(highest * steps - below)],
    ],
    '<=',
    below * of,
  );
}

/** The scores of one person before and after, by scale. */
type Pair = ReadonlyMap<Scale, { before: Score; after: Score }>;

/** Everybody who answered every scale asked, both times. */
export function getPairs(responses: readonly Response[], asked: readonly Scale[]): Pair[] {
  const people = Map.groupBy(responses, ({ person }) => person);
  return [...people.values()]
    .map((own) => new Map(asked.flatMap((scale) => getBoth(own, scale) ?? []).map((both) => [both.scale, both])))
    .filter((pair) => pair.size === asked.length);
}

/** The scales that enough people answered both times; a scale that a school leaves out keeps nobody out. */
export function getAskedScales(responses: readonly Response[], minGroup: number): Scale[] {
  const people = [...Map.groupBy(responses, ({ person }) => person).values()];
  const all: Scale[] = ['confidence', 'belonging', 'academic', 'help', 'skills'];
  return all.filter((scale) => people.filter((own) => getBoth(own, scale) !== undefined).length >= minGroup);
}

/** Mentors look back on their skills in the survey after the year; everything else is asked before and after. */
function getBoth(own: readonly Response[], scale: Scale): { scale: Scale; before: Score; after: Score } | undefined {
  const [pre, post] = [own.find(({ wave }) => wave === 'pre'), own.find(({ wave }) => wave === 'post')];
  const before = scale === 'skills' ? post?.scores.skillsThen : pre?.scores[scale];
  const after = post?.scores[scale];
  return before && after && { scale, before, after };
}

function addScores(scores: readonly Score[]): number {
  return scores.reduce((total, { sum, items }) => total + (sum * steps) / items, 0);
}

function isAgreement({ sum, items }: Score): boolean {
  return sum >= agreement * items;
}

/** Everybody who was asked. */
function countPeople({ groups }: Tally, role: Role): number {
  return role === 'mentor'
    ? new Set(groups.map(({ mentor }) => mentor)).size
    : groups.reduce((sum, { size }) => sum + size, 0);
}
