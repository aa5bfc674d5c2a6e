// Reads the files of issued papers and says of each whether it is the one that was issued.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "../../ui/kit/session.tsx";
import { checkWords as words } from "./issueWords.ts";
import type { IssuedPaper } from "./keptPapers.ts";
import { usePapersStyles } from "./PapersPage.styles.ts";
import { type CheckedFile, checkFiles, isAmiss, lineOf, sumOf } from "./paperFiles.ts";

export function CheckPapers({ issued }: { readonly issued: readonly IssuedPaper[] }) {
  const styles = usePapersStyles();
  const { files } = useSession();
  const [checked, setChecked] = useState<readonly CheckedFile[] | "reading">();
  const isReading = checked === "reading";
  async function check(): Promise<void> {
    setChecked("reading");
    setChecked(
      await checkFiles(
        issued.flatMap((each) => each.files),
        files,
      ),
    );
  }
  return (
    <>
      <div>
        <Button size="small" disabledFocusable={isReading} onClick={check}>
          {words.check}
        </Button>
      </div>
      <div role="status" data-testid="checked-files">
        {isReading && <p className={styles.quiet}>{words.checking}</p>}
        {checked && !isReading && (
          <>
            <p className={checked.some(isAmiss) ? styles.failed : styles.well}>{sumOf(checked)}</p>
            <ul className={styles.list}>
              {checked
                .filter(({ state }) => state !== "same")
                .map((each) => (
                  <li key={each.link}>{lineOf(each)}</li>
                ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
