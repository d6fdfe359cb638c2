import type { LogColumnName, LogName } from '../../../schemas/logs.ts';

/**
 * How forms usually ask for our columns, beside the names and labels of the columns themselves. The patterns are tried
 * on plain words; see `toPlainWords`.
 */
export const headerPatterns: Partial<Record<LogColumnName<LogName>, RegExp>> = {
  group_code:
    /^((which|what is|enter|select|choose|your|the|my|mentees?|mentor|mentoring|mentorship) )*group( (number|no|num|code|id|name|letter))?( (is|was) (it|this)| did you meet( with)?| are you in)?$/,
  mentor_code: /\bmentors? (code|id|number)\b|^mentor$/,
  size: /\bgroup size\b|\bsize of\b|\b(how many|number of) (mentees|students|first years|members|people) (in|(are |are there |there are )in|do you have)\b|^(number of )?(mentees|members)( in (the|your) group)?$/,
  month: /^((which|what) )?month\b|\bmonth (of|is|was|does|did)\b/,
  status:
    /^(did|has) (your |the |this )?(group|session|encounter|meeting|it|you|they)\b.*\b(meet|met|take place|happen)\b|\btook place\b|\b(was|were) (it|the \w+) held\b|\bwhat (became of|happened)\b|^(\w+ )?(status|outcome)$|^held$/,
  date: /^((session|encounter|meeting|visit|event) )?(date|day)$|\b(date|day) (of|on which|when|that)\b|^when (did|was)\b|\b(what|which) (date|day)\b/,
  mode: /\bhow did (you|the group|your group|it|they)( all)? (meet|take place|happen)\b|\b(in person|online|virtual) or\b|\b(meeting|session|encounter) (mode|format|type)\b|^(mode|format|setting)$/,
  duration_min: /\bhow long\b|\bduration\b|\bminutes\b|\blength of\b/,
  invited_n: /\binvited\b/,
  attended_n:
    /\b(how many|number of)\b.*\b(came|come|attend(ed|ing|ees)?|(was|were) (present|there)|showed|joined|participa(nts|ted))\b|^(attendance|attendees|attended|present|came)( (number|count|n))?$/,
  guide_slug: /\bguide\b/,
  topic_codes:
    /\btopics?\b|\bwhat (did|was|were) (you|the group|your group|it|they)\b.*\b(talk|discuss|cover|about)\b|\btalked about\b|\bdiscussed\b/,
  referral_made: /\brefer(rals?|red)?\b/,
  mentor_load_1_5: /\bhow (heavy|demanding)\b|\b(work)?load\b/,
  initiated_by:
    /\bwho (asked|initiated|requested|reached out|started|set up|made|suggested|wanted)\b|\b(initiated|requested|asked( for)?) by\b/,
  wave: /^(wave|time ?point|phase|survey( wave)?)$|\bwhich survey\b|\b(pre or post|before or after)\b|\bbefore the year\b.*\bafter\b/,
  role: /^(your |current )?role\b|\bmentors? or (an? )?mentees?\b|\bmentees? or (an? )?mentors?\b|^(i am|are you)( an?)?$/,
  person_code:
    /\b(personal|person|participant|anonymous|secret|private|matching|survey)( \w+)? code\b|\byour( own)? code\b|^code$/,
  sat: /\bworth (the|your|my) time\b/,
  rec_0_10: /\bhow likely\b.*\b(recommend|tell|join)\b/,
  most_useful_month: /\bmonth\b.*\buseful\b|\buseful\b.*\bmonth\b/,
};

/** Words of headers that ask who somebody is. Such a column is never read, whatever else its header says. */
export const personalPattern =
  /\b(e ?mails?|ip|ip ?address|(tele)?phone|dob|birth\w*|(lat|long)itude|locations?|address|netid|initials|signature)\b|\bstudents? (id|number)\b|(?<!\b(group|guide) )\b(sur|first|last|full|user)?names?\b/;

/** What the name of a file or form says about its log. */
export const logPatterns: Readonly<Record<LogName, RegExp>> = {
  groups: /\b(groups|rosters?)\b/,
  encounters: /\b(encounters?|sessions?|group meetings?)\b/,
  meetings: /\b(individual|one on one|1 on 1|meetings?)\b/,
  survey: /\b(survey|questionnaire|evaluation)\b/,
};
