// Makes a paper: the form of a report around the sections that features give. Pure: the same snapshots and the same words give the same paper.

import type { Day } from "../../schema/column.ts";
import { isSaid } from "../account.ts";
import { formatDay } from "../days.ts";
import { nameAtStart } from "../nameOf.ts";
import {
  type ExemptAction,
  type PaperInput,
  type PaperPlan,
  type PaperSection,
  paperPlan,
  type SnapshotRead,
  withTheme,
} from "./input.ts";
import { type Decisions, type Finding, findNames, undecided, withDecisions } from "./names.ts";
import { type Audience, isBlank, type Paper, type PaperHeading } from "./paper.ts";
import { exemptIn, type Releases, release } from "./release.ts";
import { frameWords as words } from "./words.ts";

/** What people write for a paper, and keep for the next. */
export const textKeys = [
  ...["meeting", "directorate", "author", "signOff", "contact"],
  ...["summary", "recommendations", "proposals", "finance", "risks", "implications", "background"],
] as const;
export type TextKey = (typeof textKeys)[number];
export type PaperTexts = Readonly<Record<TextKey, string>>;

/** `report`: with the numbered headings of a council's report. `short`: the sections alone. */
export type PaperForm = "report" | "short";

export interface PaperKind {
  /** In the outline and the log. */
  readonly key: string;
  readonly title: string;
  readonly form: PaperForm;
  /** Compared with the last snapshot, or with the first of a period. */
  readonly compares: "last" | "period";
  /** Whether it is about one theme. */
  readonly hasTheme: boolean;
}

export interface PaperRequest {
  readonly kind: PaperKind;
  readonly audience: Audience;
  readonly title: string;
  readonly meetingDate: Day | undefined;
  readonly texts: PaperTexts;
  /** Empty for the whole plan. */
  readonly theme: string;
  /** Keys of its sections, in order. */
  readonly sections: readonly string[];
  /** What was decided about names in a public paper. */
  readonly decisions: Decisions;
  /** What is exempt today, whatever it was when the snapshot was taken. */
  readonly exemptNow: readonly ExemptAction[];
  /** Every page of what is not issued says so. */
  readonly isDraft?: boolean;
}

export interface PaperParts {
  /** Of the period, oldest first; the last is what the paper reports. */
  readonly snapshots: readonly SnapshotRead[];
  readonly sections: readonly PaperSection[];
  readonly releases: Releases;
}

export interface Made {
  readonly paper: Paper;
  /** What is still to be decided before a public paper is issued. */
  readonly undecided: readonly Finding[];
  /** Everything that was found. */
  readonly findings: readonly Finding[];
}

export function makePaper(request: PaperRequest, parts: PaperParts): Made {
  const input = inputOf(request, parts);
  const paper: Paper = {
    ...{ title: said(request.title) || request.kind.title, audience: request.audience },
    // A file without an author is shown as nobody's.
    author: said(request.texts.author) || said(input.now.plan.name) || request.kind.title,
    ...{ header: headerOf(request, input.now), footer: words.footer(input.now) },
    headings: request.kind.form === "report" ? reportOf(request, input, parts) : shortOf(request, input, parts),
  };
  if (request.audience === "Internal") return { paper, undecided: [], findings: [] };
  const people = parts.snapshots.map(({ snapshot }) => snapshot.people);
  const findings = findNames(paper, people);
  return {
    paper: withDecisions(paper, people, request.decisions),
    findings,
    undecided: undecided(findings, request.decisions),
  };
}

/** Nothing where nobody sees anything of it. */
const said = (text: string): string => (isBlank(text) ? "" : text.trim());

/** Sections that are not in the outline yet come after those that are. */
export function sectionsOf(kind: PaperKind, all: readonly PaperSection[]): readonly PaperSection[] {
  return all.filter(({ papers }) => papers.includes(kind.key)).toSorted((a, b) => a.order - b.order);
}

function inputOf({ audience, theme, exemptNow }: PaperRequest, { snapshots, releases }: PaperParts): PaperInput {
  const whole = snapshots.map(paperPlan);
  const plans = withTheme(whole, theme);
  const last = plans.at(-1);
  if (!last) throw new Error("A paper is made of at least one snapshot.");
  if (audience === "Public") {
    const released = release(plans, { releases, exemptNow });
    const exempt = exemptIn(whole.at(-1) ?? last, exemptNow);
    return {
      ...{ audience, ...released, exempt, theme },
      personOf: () => "",
      leadOf: ({ fields, programme }) => String(fields.leadRoles ?? "") || words.leadOf(programme),
    };
  }
  const personOf = (id: number): string => {
    const plan = plans.findLast(({ people }) => people[id]);
    return nameAtStart(plan?.people[id] ?? { name: "" });
  };
  return {
    ...{ audience, now: last, period: plans, exempt: exemptIn(last, exemptNow), theme, personOf },
    before: plans.length > 1 ? plans[0] : undefined,
    leadOf: ({ fields }) => fields.leads.map(personOf).join(", "),
  };
}

const headerOf = ({ texts, meetingDate, audience, isDraft }: PaperRequest, { plan }: PaperPlan): string =>
  [
    plan.name,
    texts.meeting,
    meetingDate && formatDay(meetingDate),
    audience === "Internal" && words.internal,
    isDraft && words.draft,
  ]
    .filter(Boolean)
    .join(" · ");

type Placed = NonNullable<PaperSection["under"]>;

function headingsUnder(place: Placed, request: PaperRequest, input: PaperInput, sections: readonly PaperSection[]) {
  const wanted = [...new Set(request.sections)].flatMap((key) => sections.filter((section) => section.key === key));
  return wanted
    .filter(({ under = "details", isPublic }) => under === place && (isPublic || input.audience === "Internal"))
    .flatMap(({ title, parts }): readonly PaperHeading[] => {
      const found = parts(input);
      return found ? [{ level: 2, text: title, parts: found }] : [];
    });
}

function reportOf(request: PaperRequest, input: PaperInput, { sections }: PaperParts): readonly PaperHeading[] {
  const { texts, title, meetingDate } = request;
  const under = (place: Placed) => headingsUnder(place, request, input, sections);
  const top = (text: string, written: string, isAsked = true): PaperHeading => ({
    ...{ level: 1, text },
    parts: [{ kind: "text", text: said(written) || (isAsked ? words.notStated : words.none) }],
  });
  const { headings } = words;
  return [
    top(headings.meeting, texts.meeting),
    top(headings.date, meetingDate ? formatDay(meetingDate) : ""),
    top(headings.title, title || request.kind.title),
    top(headings.directorate, texts.directorate),
    top(headings.summary, texts.summary),
    top(headings.recommendations, texts.recommendations),
    { ...top(headings.details, texts.proposals), ...(isBlank(texts.proposals) && { parts: [] }) },
    ...under("details"),
    top(headings.finance, texts.finance),
    ...under("finance"),
    top(headings.risks, texts.risks),
    ...under("risks"),
    top(headings.implications, texts.implications),
    top(headings.background, texts.background, false),
    top(
      headings.contact,
      [texts.contact, texts.author && words.author(texts.author), texts.signOff && words.signOff(texts.signOff)]
        .filter(Boolean)
        .join("\n"),
    ),
    ...(under("end").length > 0 ? [{ level: 1 as const, text: headings.end, parts: [] }, ...under("end")] : []),
  ];
}

/** Without the form of a report, every section stands for itself. */
function shortOf(request: PaperRequest, input: PaperInput, { sections }: PaperParts): readonly PaperHeading[] {
  const { texts } = request;
  const top = (text: string, written: string): readonly PaperHeading[] =>
    said(written) ? [{ level: 1, text, parts: [{ kind: "text", text: said(written) }] }] : [];
  const found = (["details", "finance", "risks", "end"] as const).flatMap((place) =>
    headingsUnder(place, request, input, sections),
  );
  return [
    ...top(words.short.summary, texts.summary),
    ...top(words.short.recommendations, texts.recommendations),
    ...found.map((heading) => ({ ...heading, level: 1 as const })),
  ];
}

/** What a report may not be issued without. */
export const requiredTexts: readonly TextKey[] = ["summary", "recommendations", "finance", "risks", "implications"];

export const missingTexts = ({ kind, texts }: Pick<PaperRequest, "kind" | "texts">): readonly TextKey[] =>
  kind.form === "report" ? requiredTexts.filter((key) => !isSaid(texts[key])) : [];
