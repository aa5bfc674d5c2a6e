// Shown instead of the panel when its action is not on the board: removed in SharePoint, no longer readable, or never there; and when
// a link names an action by a reference that several have.
// What was typed and not saved is shown, so that it can be copied.
import { Button, mergeClasses } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { Action } from "../../../plan/action.ts";
import { actions } from "../../../plan/actions.ts";
import type { Board } from "../../../plan/board.ts";
import type { Edit } from "../../../sync/sync.ts";
import { CopyButton } from "../../kit/CopyButton.tsx";
import { closes } from "../../kit/keys.ts";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { useWordsOf } from "../../kit/typedDrafts.ts";
import { UnresolvedEdits } from "../../kit/UnresolvedEdits.tsx";
import type { NoAction } from "../findOpen.ts";
import { SameReference } from "./SameReference.tsx";
import { goneWords, panelWords, renumberedWords } from "./words.ts";

interface Props {
  readonly asked: NoAction;
  readonly board: Board;
  readonly edits: readonly Edit[];
  readonly cover: boolean;
  readonly onOpen: (action: Action) => void;
  readonly onClose: () => void;
}

export function ActionGone({ asked, board, edits, cover, onOpen, onClose }: Props) {
  const { kind, reference, id, others } = asked;
  const styles = usePanelStyles();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const unreadable = board.unreadable.find((row) => row.id === id && row.list === actions.title);
  const typed = useWordsOf(id);
  const name = reference === undefined ? panelWords.row(id) : panelWords.action(reference);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={mergeClasses(styles.panel, cover && styles.cover)}
      aria-label={name}
      data-testid="action-gone"
      onKeyDown={(event) => closes(event) && onClose()}
    >
      <div className={styles.head}>
        <span className={styles.reference}>{reference ?? name}</span>
        <span className={styles.push} />
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={panelWords.close} onClick={onClose} />
      </div>
      <h2 className={styles.title}>{goneWords[kind === "several" ? kind : unreadable ? "unreadable" : "missing"]}</h2>
      <p className={styles.text}>
        {kind === "several"
          ? goneWords.severalWhy(reference ?? "", others.length)
          : unreadable
            ? goneWords.unreadableWhy(unreadable.reason)
            : goneWords.missingWhy}
      </p>
      {others.length > 0 && (
        <div className={styles.attention}>
          {kind === "gone" && <p className={styles.text}>{renumberedWords.taken(reference ?? "", others.length)}</p>}
          <SameReference actions={others} onOpen={onOpen} />
        </div>
      )}
      <UnresolvedEdits edits={edits.filter(({ list, item }) => list === actions.title && item === id)} />
      {typed.length > 0 && (
        <div className={styles.attention}>
          <h3 className={styles.attentionTitle}>{goneWords.typed}</h3>
          {typed.map((text) => (
            <p key={text} className={styles.text}>
              {text}
            </p>
          ))}
          <div>
            <CopyButton label={goneWords.copy} text={typed.join("\n\n")} />
          </div>
        </div>
      )}
    </section>
  );
}
