import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { caseSchema } from '../../../src/schemas/case.ts';
import { handbookPageSchema } from '../../../src/schemas/handbook-page.ts';
import { kitPageSchema } from '../../../src/schemas/kit-page.ts';
import { handoutSchema } from '../../../src/schemas/handout.ts';
import { mentorSchema } from '../../../src/schemas/mentor.ts';
import { pageSchema } from '../../../src/schemas/page.ts';
import { programSchema } from '../../../src/schemas/program.ts';
import { sessionSchema } from '../../../src/schemas/session.ts';
import { readDraft } from './draft.ts';
import { renderPage, renderProfile } from './markdown/render.ts';
import { noteDraft, notePublication, viewLabel, viewNotes, type Note } from './notes.ts';
import { countMinutes } from './running-minutes.ts';
import { makeSetting, type Setting } from './setting.ts';
import { viewCase } from './views/case.ts';
import { viewBrief } from './views/brief.ts';
import { viewHandbookPage } from './views/handbook-page.ts';
import { viewHandout } from './views/handout.ts';
import { viewHomeHeader } from './views/home-header.ts';
import { viewKitPage } from './views/kit-page.ts';
import { viewMentorCard } from './views/mentor-card.ts';
import { viewMentorProfile } from './views/mentor-profile.ts';
import { viewPageBody } from './views/page-body.ts';
import { viewSafetyCard } from './views/safety-card.ts';
import { viewSessionGuide } from './views/session-guide.ts';

/** An entry as it stands in the form: plain values, `body` among them. */
export type EntryData = Readonly<Record<string, unknown>>;

/** The address under which the picture can be shown whose path an entry holds. */
export type FindPicture = (path: string) => string | undefined;

/** What an entry will look like on the site. Never throws, however little of the form is filled in. */
export type Preview = (data: EntryData, setting: Setting, findPicture: FindPicture) => ElementContent[];

export const previewMentor: Preview = (data, setting, findPicture) => {
  const mentor = readDraft(mentorSchema, data);
  const { image } = mentor.portrait;
  const draft = { mentor, portraitUrl: image && findPicture(image) };
  const view = panel([
    viewLabel('In the directory'),
    h('div.composed.not-content', h('ul.list', viewMentorCard(draft, setting))),
    viewLabel('The profile'),
    viewMentorProfile(draft, renderProfile(getBody(data), setting), setting),
  ]);
  return frame(view, [notePublication(mentor, setting)], setting);
};

export const previewSession: Preview = (data, setting) => {
  const session = readDraft(sessionSchema, data);
  const minutes = countMinutes(session);
  const view = panel([
    viewSessionGuide(session, renderPage(getBody(data), setting), setting),
    viewLabel('The brief'),
    h('div.composed.not-content', viewBrief(session.brief, setting)),
  ]);
  const running = {
    kind: minutes.isRight ? 'fine' : 'wrong',
    title: `${minutes.count}.`,
    text: minutes.advice,
  } as const;
  return frame(view, [running, noteDraft(session.draft)], setting);
};

export const previewHandout: Preview = (data, setting) => {
  const handout = readDraft(handoutSchema, data);
  const view = panel([viewHandout(handout, renderPage(getBody(data), setting), setting)]);
  return frame(view, [noteDraft(handout.draft)], setting);
};

export const previewHandbookPage: Preview = (data, setting) => {
  const page = readDraft(handbookPageSchema, data);
  const view = viewHandbookPage(page, renderPage(getBody(data), setting), setting);
  return frame(view, [noteDraft(page.draft)], setting);
};

export const previewCase: Preview = (data, setting) => {
  const entry = readDraft(caseSchema, data);
  const view = panel([viewCase(entry, renderPage(getBody(data), setting), setting)]);
  return frame(view, [noteDraft(entry.draft)], setting);
};

export const previewKitPage: Preview = (data, setting) => {
  const page = readDraft(kitPageSchema, data);
  const body = getBody(data);
  return frame(
    viewKitPage(page, { text: body, body: renderPage(body, setting) }, setting),
    [noteDraft(page.draft)],
    setting,
  );
};

export const previewPage: Preview = (data, setting) => {
  const page = readDraft(pageSchema, data);
  const view = viewPageBody(page, renderPage(getBody(data), setting), { schema: pageSchema, setting });
  return frame(view, [], setting);
};

/** The settings, where most of them are seen: at the top of the home page and on the safety card. */
export const previewProgram: Preview = (data, { base, today }) => {
  const setting = makeSetting({ program: data, base, today });
  const { t } = setting;
  const heading = { title: t('safety.title'), description: t('safety.description') };
  const view = [
    ...panel([viewLabel('The home page'), viewHomeHeader(setting), viewLabel('The safety card')]),
    ...viewPageBody(heading, [viewSafetyCard(setting)], { schema: programSchema, setting }),
  ];
  return frame(view, [], setting);
};

/** What all previews have: the school’s colors, and notes above the view. */
function frame(view: ElementContent[], notes: readonly (Note | undefined)[], setting: Setting): ElementContent[] {
  const note = viewNotes(notes, view, setting);
  return [h('style', setting.colors), ...(note ? [note] : []), ...view];
}

/** A page that lays itself out stands in one panel, as Starlight does it. */
function panel(children: ElementContent[]): ElementContent[] {
  return [h('div.content-panel', h('div.sl-container', h('div.sl-markdown-content', children)))];
}

function getBody({ body }: EntryData): string {
  return typeof body === 'string' ? body : '';
}
