// The whole plan as a workbook.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Board } from "../../plan/board.ts";
import type { Day } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { download } from "../../ui/kit/download.ts";
import { untilLoaded } from "../../ui/kit/lazyPart.ts";
import { useImportStyles } from "./Import.styles.ts";
import { pageWords as words } from "./words.ts";

export function ExportPart({ board, today }: { readonly board: Board; readonly today: Day }) {
  const styles = useImportStyles();
  const announce = useAnnounce();
  const [made, setMade] = useState("");
  async function save(): Promise<void> {
    const { exportPlan } = await untilLoaded(() => import("./exportPlan.ts"));
    const name = `${today} plan.xlsx`;
    download(name, await exportPlan(board));
    setMade(name);
    announce(words.downloaded(name));
  }
  return (
    <section className={styles.step} aria-label={words.export}>
      <h2 className={styles.title}>{words.export}</h2>
      <p className={styles.line}>{words.exportIntro}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void save()}>{words.download}</Button>
        {made && <span>{words.downloaded(made)}</span>}
      </div>
    </section>
  );
}
