// What will happen, row by row, before anything is written; what has to be decided; and the run itself.
import { Button, ProgressBar, ToggleButton } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useImportStyles } from "./Import.styles.ts";
import { answerAll, type ImportPlan, type PlannedKind } from "./importPlan.ts";
import { PlannedRow } from "./PlannedRow.tsx";
import { toWrite } from "./run.ts";
import type { Import } from "./useImport.ts";
import type { Run } from "./useRun.ts";
import { pageWords as words } from "./words.ts";

const kinds: readonly PlannedKind[] = ["add", "change", "ask", "withdraw", "same", "left", "missing"];
const rowsAtOnce = 50;

interface Props {
  readonly current: Import;
  readonly run: Run;
  readonly programmes: readonly { readonly number: number; readonly title: string }[];
  readonly onBoard: () => void;
}

export function PlanStep({ current, run, programmes, onBoard }: Props) {
  const styles = useImportStyles();
  const { plan } = current;
  const [wanted, setWanted] = useState<PlannedKind | "all">();
  const [most, setMost] = useState(rowsAtOnce);
  const { counts, homeless, fields, writes } = useMemo(() => figuresOf(plan), [plan]);
  const countOf = (kind: PlannedKind) => counts.get(kind) ?? 0;
  // What has to be decided comes first, until somebody looks at something else.
  const first = wanted ?? "ask";
  const only = first !== "all" && countOf(first) > 0 ? first : undefined;
  const shown = plan.rows.filter(({ kind }) => !only || kind === only);
  const decided = Object.keys(current.answers.fields).length + Object.keys(current.answers.identities).length;
  const answer = (which: "file" | "row") => current.setAnswers({ fields: answerAll(plan, current.answers, which) });
  const isBusy = run.state.kind === "running";
  const choose = (kind: PlannedKind | undefined) => {
    setWanted(kind ?? "all");
    setMost(rowsAtOnce);
  };
  return (
    <section className={styles.step} aria-label={words.plan} data-testid="import-plan">
      <h2 className={styles.title}>{words.plan}</h2>
      {writes === 0 && countOf("ask") === 0 && run.state.kind !== "done" && !isBusy && (
        <p className={styles.line}>{countOf("left") > 0 ? words.nothingElse : words.nothing}</p>
      )}
      {countOf("ask") > 0 && <p className={styles.line}>{words.asked(countOf("ask"))}</p>}
      {fields > 1 && (
        <div className={styles.buttons}>
          <Button size="small" disabled={isBusy} onClick={() => answer("row")}>
            {words.keepAll}
          </Button>
          <Button size="small" disabled={isBusy} onClick={() => answer("file")}>
            {words.takeAll}
          </Button>
        </div>
      )}
      {decided > 0 && !isBusy && run.state.kind !== "done" && (
        <div>
          <Button size="small" onClick={() => current.setAnswers({ fields: {}, identities: {} })}>
            {words.decideAgain}
          </Button>
        </div>
      )}
      {homeless > 0 && programmes.length > 0 && !isBusy && (
        <p className={styles.line}>{words.withoutProgramme(homeless)}</p>
      )}
      <RunBar {...{ run, writes, onBoard }} hasNews={current.hasNews} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields. */}
      <div className={styles.filters} role="group" aria-label={words.what}>
        <ToggleButton size="small" checked={!only} onClick={() => choose(undefined)}>
          {`${words.all} ${plan.rows.length}`}
        </ToggleButton>
        {kinds.map(
          (kind) =>
            countOf(kind) > 0 && (
              <ToggleButton key={kind} size="small" checked={only === kind} onClick={() => choose(kind)}>
                {`${words.kinds[kind]} ${countOf(kind)}`}
              </ToggleButton>
            ),
        )}
      </div>
      <ul className={styles.rows}>
        {shown.slice(0, most).map((row) => (
          <PlannedRow
            key={row.key + row.place}
            row={row}
            answers={current.answers}
            isBusy={isBusy}
            programme={programmes.find(({ number }) => number === row.programme)?.title ?? ""}
            onAnswer={current.setAnswers}
          />
        ))}
      </ul>
      {shown.length > most && (
        <div>
          <Button size="small" onClick={() => setMost(most + 4 * rowsAtOnce)}>
            {words.more(Math.min(shown.length - most, 4 * rowsAtOnce))}
          </Button>
        </div>
      )}
    </section>
  );
}

/** How many rows there are of each kind, have no programme and are written; how many fields are asked about. */
function figuresOf(plan: ImportPlan) {
  const counts = new Map<PlannedKind, number>();
  for (const { kind } of plan.rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    counts,
    homeless: plan.rows.filter(({ kind, programme = 0 }) => kind === "add" && programme === 0).length,
    fields: plan.rows.flatMap(({ changes = [] }) => changes).filter(({ kind }) => kind === "ask").length,
    writes: toWrite(plan).length,
  };
}

interface RunBarProps extends Pick<Props, "run" | "onBoard"> {
  readonly writes: number;
  readonly hasNews: boolean;
}

function RunBar({ run, writes, hasNews, onBoard }: RunBarProps) {
  const styles = useImportStyles();
  const { state } = run;
  if (state.kind === "running") {
    return (
      <div className={styles.what} data-testid="import-run">
        <p className={styles.strong}>{words.running(state.done, state.total)}</p>
        <ProgressBar className={styles.bar} value={state.done} max={Math.max(1, state.total)} />
        {state.total > 200 && <p className={styles.quiet}>{words.slow}</p>}
        <div>
          <Button onClick={run.stop}>{words.stop}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.what} data-testid="import-run">
      {state.kind === "done" && (
        <p className={styles.strong} role="status">
          {state.done < state.total ? words.stopped(state.done, state.total) : words.done(state.done)}
        </p>
      )}
      {state.kind === "done" && state.attention > 0 && (
        <p className={styles.refused}>{words.attention(state.attention)}</p>
      )}
      {state.kind === "done" && state.problem && <p className={styles.refused}>{words.keptFailed(state.problem)}</p>}
      <div className={styles.buttons}>
        {writes > 0 && (
          <Button appearance="primary" onClick={run.start}>
            {words.run(writes)}
          </Button>
        )}
        {writes === 0 && hasNews && state.kind === "none" && <Button onClick={run.start}>{words.keepForNext}</Button>}
        {state.kind === "done" && <Button onClick={onBoard}>{words.toBoard}</Button>}
      </div>
    </div>
  );
}
