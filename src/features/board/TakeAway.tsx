// Printing the board, or taking what it shows to a spreadsheet: as a file, or by the clipboard where files are blocked.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import type { Day } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { CopyButton } from "../../ui/kit/CopyButton.tsx";
import { download } from "../../ui/kit/download.ts";
import { untilLoaded } from "../../ui/kit/lazyPart.ts";
import { actionTable, boardColumnsInFile, tableFileName } from "./actionTable.ts";
import type { ArrangedLane } from "./arrange.ts";
import { whichShown } from "./shownInWords.ts";
import { shownColumns } from "./table/fields.ts";
import { readSort, sorted } from "./table/sorting.ts";
import { useFields } from "./table/useFields.ts";
import { takeAwayWords as words } from "./takeAwayWords.ts";
import { useTags } from "./useTags.ts";
import type { Travel, View } from "./view.ts";

const useStyles = makeStyles({
  panel: {
    flexBasis: "100%",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  line: { margin: 0, maxWidth: "90ch", overflowWrap: "anywhere" },
  hint: { margin: 0, maxWidth: "90ch", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly board: Board;
  readonly lanes: readonly ArrangedLane[];
  readonly today: Day;
  readonly travel: Travel | undefined;
  /** All actions of the plan. */
  readonly whole: number;
  readonly view: View;
}

const office = () => untilLoaded(() => import("../../office/csv.ts"));

export function TakeAway({ board, lanes, today, travel, whole, view }: Props) {
  const styles = useStyles();
  const announce = useAnnounce();
  const [file, setFile] = useState<string>();
  const actions: readonly Action[] = lanes.flatMap((lane) => lane.actions);
  const [fields] = useFields(view.fields);
  const tagsOf = useTags(board, today);

  /** In the layout that is shown: the table's columns and order, or all of what the cards may say. */
  function table() {
    const at = { today, travel, tagsOf };
    if (view.layout === "cards") return actionTable(actions, at, boardColumnsInFile);
    const levels = readSort(view.sort);
    const inOrder = lanes.flatMap((lane) => sorted(lane.actions, levels, at));
    return actionTable(inOrder, at, shownColumns(fields));
  }

  // Here before it is wanted: a browser lets a click copy only for a moment.
  useEffect(() => void office(), []);

  async function save(): Promise<void> {
    const { writeCsv } = await office();
    const { columns, rows } = table();
    const name = tableFileName(board.plan.name, today);
    download(name, writeCsv(columns, rows), "text/csv");
    setFile(name);
    announce(words.made(name));
  }

  async function tabbed(): Promise<string> {
    const { writeTabbed } = await office();
    const { columns, rows } = table();
    return writeTabbed(columns, rows);
  }

  return (
    <section className={styles.panel} aria-label={words.title} data-testid="take-away">
      <p className={styles.line}>{words.which(whichShown(lanes, whole, view))}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button size="small" disabledFocusable={actions.length === 0} onClick={() => void save()}>
          {words.download}
        </Button>
        <CopyButton size="small" label={words.copy} text={tabbed} />
      </div>
      <p className={styles.hint}>{file ? words.made(file) : words.hint}</p>
    </section>
  );
}
