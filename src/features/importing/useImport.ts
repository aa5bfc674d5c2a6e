// An import as far as somebody has come: the file's tables and the answers, kept on the device until it is run or another file is taken.
import { useCallback, useMemo, useState } from "react";
import type { SourceTable } from "../../office/source.ts";
import type { Board } from "../../plan/board.ts";
import type { ReadPhrase } from "../../plan/dates.ts";
import { isClosed } from "../../plan/programmes.ts";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { type Choices, guessed, isOwnWorkbook, type Remembered, rechosen } from "./choices.ts";
import { type Answers, type ImportPlan, importPlan, noAnswers } from "./importPlan.ts";
import { isNews } from "./kept.ts";
import { knownPeople } from "./knownPeople.ts";
import type { LastImport } from "./lastImport.ts";
import { type ReadPlan, readPlan } from "./readPlan.ts";
import { planTables, type Records, recordsOf } from "./records.ts";

export interface KeptSource {
  readonly name: string;
  readonly tables: readonly SourceTable[];
  readonly notes: readonly string[];
}

const nobody = {};

interface KeptAnswers {
  readonly used?: readonly number[] | undefined;
  readonly choices?: Choices | undefined;
  readonly answers?: Answers | undefined;
}

export interface Import {
  readonly source: KeptSource;
  readonly used: readonly number[];
  readonly records: Records;
  readonly choices: Choices;
  readonly answers: Answers;
  readonly read: ReadPlan;
  readonly plan: ImportPlan;
  /** Whether there is something to keep for next time, though nothing may have to be written. */
  readonly hasNews: boolean;
  setUsed(used: readonly number[]): void;
  setChoices(choices: Partial<Choices>): void;
  setAnswers(answers: Partial<Answers>): void;
}

interface Parts {
  readonly board: Board;
  /** While an import runs, its plan stays as it was begun: it would be made anew for every row that arrives. */
  readonly isRunning: boolean;
  readonly readPhrase: ReadPhrase | undefined;
  readonly last: LastImport | undefined;
  readonly remembered: Remembered | undefined;
}

export function useImport({ board: now, isRunning, readPhrase, last, remembered }: Parts) {
  const [board, setBoard] = useState(now);
  if (!isRunning && board !== now) setBoard(now);
  const [source, keepSource] = useDraft<KeptSource>(0, "import source");
  const [kept = {}, keepAnswers] = useDraft<KeptAnswers>(0, "import answers");
  const { programmes: rows } = board;
  const programmes = useMemo(
    () =>
      rows.flatMap(({ fields }) =>
        fields.number === undefined || isClosed(fields) ? [] : [{ number: fields.number, title: fields.title }],
      ),
    [rows],
  );
  const used = useMemo(() => kept.used ?? planTables(source?.tables ?? []), [kept.used, source]);
  const records = useMemo(() => recordsOf(source?.tables ?? [], used), [source, used]);
  const choices = useMemo(
    () => kept.choices ?? guessed(records, { programmes, remembered }),
    [kept.choices, records, programmes, remembered],
  );
  const people = useMemo(() => knownPeople(board), [board]);
  // Whoever has become known since the first import is no change of the file; the board's own workbook names people.
  const known = remembered && !isOwnWorkbook(choices.columns) ? nobody : people;
  const read = useMemo(
    () => readPhrase && readPlan(records.records, { ...choices, leads: { ...known, ...choices.leads } }, readPhrase),
    [records, choices, known, readPhrase],
  );
  const { answers = noAnswers } = kept;
  const { actions } = board;
  const plan = useMemo(() => read && importPlan(read, { actions, last, answers }), [read, actions, last, answers]);
  const hasNews = useMemo(() => plan !== undefined && isNews(plan, last), [plan, last]);
  const take = useCallback(
    (next: KeptSource | undefined) => {
      keepAnswers(undefined);
      keepSource(next);
    },
    [keepAnswers, keepSource],
  );
  const current: Import | undefined = source &&
    read &&
    plan && {
      ...{ source, used, records, choices, answers, read, plan, hasNews },
      setUsed: (next) => keepAnswers({ used: next }),
      setChoices: (next) => keepAnswers({ ...kept, choices: rechosen(records, { ...choices, ...next }, programmes) }),
      setAnswers: (next) => keepAnswers({ ...kept, choices, answers: { ...answers, ...next } }),
    };
  return { current, take, programmes };
}
