// Changes: what is different between two plans, kind by kind. Each count is its lines, and each line opens its action.
import { Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { formatShortDay } from "../../plan/days.ts";
import { type Change, type ChangeKind, changeKinds, changesBetween } from "../../plan/snapshots/changes.ts";
import { changeTitles } from "../../plan/snapshots/changeTitles.ts";
import { type Sealed, sealedRounds } from "../../plan/snapshots/closedRounds.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { OnPaper } from "../../ui/kit/OnPaper.tsx";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { withPart } from "../../ui/kit/queryPart.ts";
import { ChangeGroup } from "./ChangeGroup.tsx";
import { useChangesStyles } from "./Changes.styles.ts";
import { Comparing } from "./Comparing.tsx";
import { changeWords } from "./changeWords.ts";
import { readComparison } from "./comparison.ts";
import { groupId } from "./groupId.ts";
import { programmeName } from "./names.ts";
import { useProgressStyles } from "./Progress.styles.ts";
import { useCompared, usePlanNow } from "./useFrozen.ts";
import { useMovedBy } from "./useMovedBy.ts";
import { words } from "./words.ts";

export function ChangesPage({ board, today, query, onQuery, onOpen }: ScreenProps) {
  const styles = useProgressStyles();
  const own = useChangesStyles();
  const sealed = useMemo(() => sealedRounds(board), [board]);
  const comparison = readComparison(query, sealed, board.plan);
  const now = usePlanNow(board, today);
  const { after, before } = useCompared(comparison, now);
  const programme = new URLSearchParams(query).get("programme") ?? "";
  const found = useMemo(() => {
    if (after.kind !== "read" || before?.kind !== "read") return [];
    const all = changesBetween(before.plan, after.plan);
    return programme ? all.filter(({ action }) => String(action.programme ?? "") === programme) : all;
  }, [after, before, programme]);
  const moved = useMovedBy(found, before?.kind === "read" && !comparison.at ? before.plan.takenAt : undefined);
  const groups = useMemo(() => groupsOf(found), [found]);
  const isLoading = after.kind === "loading" || before?.kind === "loading";
  return (
    <Page
      title={changeWords.title}
      testId="changes"
      intro={comparison.than && changeWords.intro(nameOf(comparison.than), nameOf(comparison.at))}
      actions={<Comparing sealed={sealed} comparison={comparison} onQuery={onQuery} />}
      loading={isLoading && words.reading}
    >
      {[after, before].map(
        (each) =>
          each?.kind === "failed" && (
            <p key={each.why} className={styles.failed}>
              {each.why}
            </p>
          ),
      )}
      {!comparison.than && <Empty>{words.noRounds}</Empty>}
      {after.kind === "read" && before?.kind === "read" && (
        <>
          <div className={own.tools} data-paper="no">
            <Summary groups={groups} />
            <Select
              size="small"
              aria-label={changeWords.programme}
              value={programme}
              onChange={(_, { value }) => onQuery((known) => withPart(known, "programme", value))}
            >
              <option value="">{changeWords.allPrograms}</option>
              {after.plan.programmes.map(({ number, title }) => (
                <option key={number} value={number}>
                  {`${number} ${title}`}
                </option>
              ))}
            </Select>
          </div>
          {programme && (
            <OnPaper>
              <p className={styles.compared}>{changeWords.only(programmeName(Number(programme), after.plan))}</p>
            </OnPaper>
          )}
          {found.length === 0 && <Empty>{changeWords.none}</Empty>}
          {groups.map(({ kind, changes }) => (
            <ChangeGroup
              key={kind}
              kind={kind}
              changes={changes}
              plans={{ before: before.plan, after: after.plan }}
              {...{ board, moved, onOpen }}
            />
          ))}
        </>
      )}
    </Page>
  );
}

const nameOf = (sealed: Sealed | undefined): string =>
  sealed
    ? changeWords.round(sealed.round.number, sealed.round.closedOn ? formatShortDay(sealed.round.closedOn) : "")
    : changeWords.now;

interface Group {
  readonly kind: ChangeKind;
  readonly changes: readonly Change[];
}

/** In the order of the kinds; those of which there are changes. */
const groupsOf = (all: readonly Change[]): readonly Group[] =>
  changeKinds
    .map((kind) => ({ kind, changes: all.filter((change) => change.kind === kind) }))
    .filter(({ changes }) => changes.length > 0);

/** Each kind with its count, which leads to its lines. */
function Summary({ groups }: { readonly groups: readonly Group[] }) {
  const styles = useChangesStyles();
  return (
    <nav className={styles.summary} aria-label={changeWords.summary}>
      {groups.map(({ kind, changes }) => (
        <button
          key={kind}
          type="button"
          className={styles.chip}
          onClick={() => {
            const group = document.getElementById(groupId(kind));
            group?.scrollIntoView({ block: "start" });
            group?.focus();
          }}
        >
          <span>{changeTitles[kind]}</span>
          <strong>{changes.length}</strong>
        </button>
      ))}
    </nav>
  );
}
