// The chapters of papers about whether what is claimed is so: checks, and for the officer group what is stale, unverified or unevidenced.
import type { PaperGift } from "../../plan/feature.ts";
import { inPlan, type PaperInput } from "../../plan/papers/input.ts";
import type { PaperPart } from "../../plan/papers/paper.ts";
import { actionColumns, byReference, columnsOf, listed, text } from "../../plan/papers/parts.ts";
import { type FrozenAction, isVerified } from "../../plan/snapshots/format.ts";
import { paperWords as words } from "./paperWords.ts";

interface Line {
  readonly action: FrozenAction;
  readonly check: FrozenAction["checks"][number];
}

const checkColumn = columnsOf<Line>();
const actionColumn = columnsOf<FrozenAction>();

function checks({ now }: PaperInput): readonly PaperPart[] {
  if (!now.checked) return [text(words.checks.unknown(now.round))];
  const rows = byReference(inPlan(now)).flatMap((action): readonly Line[] =>
    action.checks.map((check) => ({ action, check })),
  );
  const count = new Set(rows.map(({ action }) => action.id)).size;
  return listed(
    {
      ...{ title: words.checks.title, description: words.checks.description },
      columns: [
        checkColumn(words.reference, ["text", 11], ({ action }) => action.fields.reference),
        checkColumn(words.action, ["text", 30], ({ action }) => action.fields.title),
        checkColumn(words.status, ["status", 17], ({ action }) => action.status),
        checkColumn(words.checks.found, ["text", 46], ({ check }) => check.text),
      ],
      rows,
    },
    { count: words.checks.count(rows.length, count), none: words.checks.none },
  );
}

type Said = typeof words.stale;

const listOf =
  (which: (action: FrozenAction) => boolean, said: Said, isWithClaim = false) =>
  (input: PaperInput): readonly PaperPart[] => {
    const { reference, title, lead, status, due } = actionColumns(input);
    const rows = byReference(inPlan(input.now).filter(which));
    const day = isWithClaim
      ? actionColumn(words.claimed, ["day", 14], ({ claim }) => claim?.on || undefined)
      : actionColumn(words.updated, ["day", 14], ({ fields }) => fields.updatedOn);
    return listed(
      {
        title: said.title,
        description: said.description,
        columns: [reference, title, lead, status, due, day],
        rows,
      },
      { count: said.count(rows.length), none: said.none },
    );
  };

const isUnevidenced = ({ status, criteria, evidence, evidenced }: FrozenAction) =>
  (status === "Claimed" || isVerified(status)) && (criteria.length > 0 ? evidenced < criteria.length : evidence === 0);

export const papers: PaperGift = {
  sections: [
    {
      ...{ key: "stale", title: words.stale.section, papers: ["officers"], order: 82, isPublic: false },
      parts: listOf(({ notUpdated }) => notUpdated, words.stale),
    },
    {
      ...{ key: "unverified", title: words.unverified.section, papers: ["officers"], order: 84, isPublic: false },
      parts: listOf(({ status }) => status === "Claimed", words.unverified, true),
    },
    {
      ...{ key: "unevidenced", title: words.unevidenced.section, papers: ["officers"], order: 86, isPublic: false },
      parts: listOf(isUnevidenced, words.unevidenced, true),
    },
    {
      ...{ key: "checks", title: words.checks.section, papers: ["board", "officers", "scrutiny", "audit"], order: 100 },
      ...{ isPublic: false, parts: checks },
    },
  ],
};
