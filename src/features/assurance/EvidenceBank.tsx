// The evidence bank across actions: each piece opens in a new tab, and leads to its action.
import { Button, SearchBox, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { type EvidenceEntry, type EvidenceKind, evidenceKinds } from "../../plan/log.ts";
import type { Edit } from "../../sync/sync.ts";
import { Empty } from "../../ui/kit/Page.tsx";
import { useAssuranceStyles } from "./Assurance.styles.ts";
import { EvidenceLine } from "./EvidenceLine.tsx";
import { findEvidence } from "./evidenceBank.ts";
import { bankWords, checksWords, evidenceWords } from "./words.ts";

/** Pieces that are drawn at once. */
const shownFirst = 50;

interface Props {
  readonly board: Board;
  /** Of the programme that was chosen. */
  readonly evidence: readonly EvidenceEntry[];
  readonly edits: readonly Edit[];
  readonly onOpen: (action: Action) => void;
}

export function EvidenceBank({ board, evidence, edits, onOpen }: Props) {
  const styles = useAssuranceStyles();
  const [text, setText] = useState("");
  const [kind, setKind] = useState<EvidenceKind>();
  const [all, setAll] = useState(false);
  const found = useMemo(
    () => findEvidence(evidence, board.actions, { text, kind }),
    [evidence, board.actions, text, kind],
  );
  const unsent = new Set(edits.flatMap(({ entry }) => entry?.operation ?? []));
  const shown = all ? found : found.slice(0, shownFirst);
  if (evidence.length === 0) {
    return <Empty>{bankWords.empty}</Empty>;
  }
  return (
    <>
      <div className={styles.tools}>
        <SearchBox
          size="small"
          className={styles.search}
          placeholder={bankWords.search}
          aria-label={bankWords.search}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
        <Select
          size="small"
          aria-label={bankWords.kind}
          value={kind ?? ""}
          onChange={(_, { value }) => setKind(evidenceKinds.find((each) => each === value))}
        >
          <option value="">{bankWords.allKinds}</option>
          {evidenceKinds.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </div>
      {found.length === 0 ? (
        <Empty>{bankWords.noMatch}</Empty>
      ) : (
        <ul className={styles.list} aria-label={evidenceWords.title}>
          {shown.map((piece) => {
            const action = board.actions.get(piece.fields.actionId ?? 0);
            return (
              <li key={piece.id} className={styles.piece}>
                <EvidenceLine evidence={piece} siteUrl={board.site.url} />
                <div className={styles.about}>
                  {action && (
                    <button type="button" className={styles.open} onClick={() => onOpen(action)}>
                      <span className={styles.reference}>{action.fields.reference}</span>{" "}
                      <span>{[piece.fields.criterion, action.fields.title].filter(Boolean).join(" ")}</span>
                    </button>
                  )}
                  {unsent.has(piece.fields.operation) && <span className={styles.state}>{bankWords.saving}</span>}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {shown.length < found.length && (
        <div className={styles.more}>
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {checksWords.showAll(found.length)}
          </Button>
        </div>
      )}
    </>
  );
}
