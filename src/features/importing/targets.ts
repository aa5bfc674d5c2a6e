// What a column of a file can become: a column of Actions, or the programme whose folder the action is in.
import { type ActionFields, actions } from "../../plan/actions.ts";
import { plain } from "../../schema/plain.ts";

/** The columns that a file may fill. What follows from logs (claims, verifications) is said by people, and no file can say it for them. */
export const fieldTargets = [
  "reference",
  "title",
  "outcome",
  "section",
  "theme",
  "phase",
  "plan",
  "leadRoles",
  "leads",
  "datePhrase",
  "dateKind",
  "start",
  "due",
  "revisedDue",
  "revisedDueReason",
  "slips",
  "lifecycle",
  "rating",
  "narrative",
  "correctiveAction",
  "ask",
  "confidence",
  "directionOverride",
  "directionReason",
  "successCriteria",
  "evidence",
  "exempt",
  "updatedOn",
  "narrativeOn",
  "carriedForward",
] as const satisfies readonly (keyof ActionFields)[];

export type FieldTarget = (typeof fieldTargets)[number];
export type Target = FieldTarget | "programme";

export const targets: readonly Target[] = [...fieldTargets.slice(0, 7), "programme", ...fieldTargets.slice(7)];

/** The values that an import can give an action. */
export type ImportedFields = Pick<ActionFields, FieldTarget>;

/** What a new action begins with, where the file does not say it. */
export const beginning = { lifecycle: "Not started", slips: 0, carriedForward: 0 } as const;

/** As a file that the board wrote has them. What a council calls leads are mostly roles, so the people have another title. */
export function titleOf(target: Target): string {
  if (target === "programme") return "Programme";
  return target === "leads" ? "Leads in the directory" : actions.columns[target].title;
}

export const isTarget = (text: string): text is Target => (targets as readonly string[]).includes(text);

/** Columns whose value stands once for several rows: where a row is blank, the one above counts. */
export const grouping: ReadonlySet<Target> = new Set(["outcome", "section", "theme", "phase", "plan", "programme"]);

/** Words that councils write above such a column. The column's own title is one too. */
const headings: Partial<Record<Target, string>> = {
  reference: "ref|ref no|reference no|reference number|no|number|action no|action number|action ref|id|#",
  title:
    "actions|key action|key actions|action description|improvement action|improvement actions|required action|agreed action|what|what we will do|task|tasks|recommendation|activity",
  outcome: "outcomes|objective|objectives|desired outcome|intended outcome|aim|goal",
  section: "plan section|priority|priority area|improvement area|area|strand",
  theme: "themes|pillar",
  programme: "programmes|programme board|workstream|workstreams|lead workstream|lead workstreams|project",
  datePhrase:
    "due by|complete by|completed by|to be done by|finish by|date|dates|date in plan|target date|due|due date|deadline|timescale|timescales|timeframe|by when|when|completion date|target completion date|end date|finish",
  start: "start date|starts|from",
  revisedDue: "revised date|new date|new due date|revised target date|extended date|forecast date",
  revisedDueReason: "reason for revised date|reason for extension",
  leadRoles:
    "lead|leads|lead officer|lead officers|lead role|lead roles|owner|owners|action owner|responsible|responsible officer|responsibility|accountable|accountable officer|by whom|who",
  rating: "rag|rag rating|rag status|brag|brag rating|status|current status|progress rating",
  narrative:
    "update|updates|latest update|progress|progress update|progress to date|commentary|performance commentary|comments|position|current position|narrative",
  correctiveAction: "corrective actions|mitigation|mitigating action|recovery action|remedial action",
  ask: "support needed|support required|help required|escalation",
  successCriteria:
    "success criterion|measure|measures|measure of success|measures of success|output|outputs|targets|target|how we will know|evidence of success",
  evidence: "evidence of completion|supporting evidence",
  confidence: "confidence",
  exempt: "exempt",
};

interface Heading {
  readonly target: Target;
  readonly rank: number;
}

const byHeading: ReadonlyMap<string, Heading> = new Map(
  targets.flatMap((target) =>
    [titleOf(target), ...(headings[target]?.split("|") ?? [])].map((text, rank) => [folded(text), { target, rank }]),
  ),
);

/** A heading as it is compared: without case, brackets, and what is not a letter or a digit. */
export function folded(heading: string): string {
  return plain(heading.replaceAll(/\(s\)/giu, "s"))
    .replaceAll(/\([^)]*\)/gu, " ")
    .replaceAll(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}

/** What the heading of a column plainly says. */
export const targetOf = (heading: string): Target | undefined => byHeading.get(folded(heading))?.target;

/** How plainly a heading says it, the plainest first: "RAG" before "Status". */
export const rankOf = (heading: string): number => byHeading.get(folded(heading))?.rank ?? -1;
