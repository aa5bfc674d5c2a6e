// A plan from a file into the board, in four steps on one page; and the whole plan out again.
import { useEffect, useMemo, useState } from "react";
import type { ReadPhrase } from "../../plan/dates.ts";
import { dayOf, formatShortDay } from "../../plan/days.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { untilLoaded } from "../../ui/kit/lazyPart.ts";
import { Page } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { ColumnsStep } from "./ColumnsStep.tsx";
import { columnsFor } from "./choices.ts";
import { ExportPart } from "./ExportPart.tsx";
import { useImportStyles } from "./Import.styles.ts";
import { importsOf, readLast, rememberedIn } from "./kept.ts";
import type { LastImport } from "./lastImport.ts";
import type { ImportEntry } from "./list.ts";
import { PlanStep } from "./PlanStep.tsx";
import { SourceStep } from "./SourceStep.tsx";
import { useImport } from "./useImport.ts";
import { useRun } from "./useRun.ts";
import { ValuesStep } from "./ValuesStep.tsx";
import { pageWords as words } from "./words.ts";

type Last =
  | { readonly kind: "reading" }
  | { readonly kind: "failed" }
  | { readonly kind: "read"; readonly value: LastImport | undefined };

export function ImportPage({ board, today, onGo }: ScreenProps) {
  const styles = useImportStyles();
  const { files } = useSession();
  const [readPhrase, setReadPhrase] = useState<ReadPhrase>();
  useEffect(() => {
    void untilLoaded(() => import("../../plan/datePhrase.ts")).then(({ readDatePhrase }) =>
      setReadPhrase(() => readDatePhrase),
    );
  }, []);
  const { lists } = board;
  const entries = useMemo(() => importsOf({ lists }), [lists]);
  const latest = entries.find(({ fields }) => fields.file)?.fields.file ?? "";
  const [last, setLast] = useState<Last>({ kind: "reading" });
  useEffect(() => {
    let isWanted = true;
    void readLast(latest, files).then((read) => {
      if (isWanted) setLast(read.kind === "done" ? { kind: "read", value: read.value } : { kind: "failed" });
    });
    return () => {
      isWanted = false;
    };
  }, [latest, files]);
  const before = last.kind === "read" ? last.value : undefined;
  const remembered = useMemo(() => rememberedIn(entries), [entries]);
  const runs = useRun(before);
  const { isRunning } = runs;
  const { current, take, programmes } = useImport({ board, isRunning, readPhrase, last: before, remembered });
  const run = runs.of(current);
  const isBusy = run.state.kind === "running";
  const isReady = current && columnsFor(current.choices.columns, "title").length > 0 && last.kind !== "reading";
  return (
    <Page title={words.title} testId="import" intro={words.intro}>
      <SourceStep {...{ current, isBusy }} onTake={take} />
      {current && <ColumnsStep {...{ current, isBusy }} />}
      {isReady && <ValuesStep {...{ current, isBusy, programmes }} onProgrammes={() => onGo("screen=people")} />}
      {isReady && last.kind === "failed" && <p className={styles.refused}>{words.lastUnread}</p>}
      {isReady && <PlanStep {...{ current, run, programmes }} onBoard={() => onGo("screen=board")} />}
      {!current && <ExportPart {...{ board, today }} />}
      {!current && entries.length > 0 && <Past entries={entries} />}
    </Page>
  );
}

function Past({ entries }: { readonly entries: readonly ImportEntry[] }) {
  const styles = useImportStyles();
  return (
    <section className={styles.step} aria-label={words.past}>
      <h2 className={styles.title}>{words.past}</h2>
      <ul className={styles.rows}>
        {entries.map(({ id, fields, author, created }) => (
          <li key={id} className={styles.what}>
            <p className={styles.line}>{fields.title}</p>
            <p className={styles.quiet}>{words.pastLine(nameAtStart(author), formatShortDay(dayOf(created)))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
