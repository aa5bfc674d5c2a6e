// What is done to the selected actions, below the table's bar: the form for it, and then what came of it.
import { Button } from "@fluentui/react-components";
import { type ComponentProps, useEffect, useRef } from "react";
import type { Action } from "../../../plan/action.ts";
import type { Board } from "../../../plan/board.ts";
import type { Mover } from "../../../plan/move.ts";
import { ProgrammeForm } from "../../../ui/kit/ProgrammeForm.tsx";
import { useBulkStyles } from "./Bulk.styles.ts";
import { BulkDueForm, BulkLeadsForm, BulkUnchangedForm } from "./BulkForms.tsx";
import { useTableStyles } from "./Table.styles.ts";
import type { BulkKind, BulkResult, BulkState } from "./useBulk.ts";
import { bulkWords as words } from "./words.ts";

interface ButtonsProps {
  readonly selected: readonly Action[];
  readonly isOwner: boolean;
  readonly onAsk: (kind: BulkKind) => void;
  readonly onClear: () => void;
}

export function BulkButtons({ selected, isOwner, onAsk, onClear }: ButtonsProps) {
  const styles = useTableStyles();
  const kinds: readonly BulkKind[] = ["unchanged", "leads", "due", ...(isOwner ? (["programme"] as const) : [])];
  return (
    <>
      <span className={styles.count}>{words.selected(selected.length)}</span>
      {kinds.map((kind) => (
        <Button key={kind} size="small" onClick={() => onAsk(kind)}>
          {words.buttons[kind]}
        </Button>
      ))}
      <Button size="small" appearance="subtle" onClick={onClear}>
        {words.clear}
      </Button>
    </>
  );
}

interface Props {
  readonly bulk: BulkState;
  readonly board: Board;
  readonly mover: Mover;
  readonly onOpen: (action: Action) => void;
}

export function Bulk({ bulk, board, mover, onOpen }: Props) {
  const styles = useBulkStyles();
  const { asked, result, close, dismiss } = bulk;
  if (result) return <Result result={result} onOpen={onOpen} onClose={dismiss} />;
  if (!asked) return null;
  const title = words.titles[asked.kind](asked.ready.length);
  return (
    <section className={styles.part} aria-label={title} data-testid="bulk-form">
      <div className={styles.narrow}>
        <h2 className={styles.title}>{title}</h2>
        {asked.refused.length > 0 && <p className={styles.line}>{words.leftOut(asked.refused.length)}</p>}
        <BulkForm
          kind={asked.kind}
          actions={asked.ready}
          {...{ board, mover }}
          onDone={close}
          onClose={() => close()}
        />
      </div>
    </section>
  );
}

interface FormProps extends ComponentProps<typeof BulkUnchangedForm> {
  readonly kind: BulkKind;
}

function BulkForm({ kind, board, ...given }: FormProps) {
  switch (kind) {
    case "unchanged":
      return <BulkUnchangedForm {...given} board={board} />;
    case "leads":
      return <BulkLeadsForm {...given} />;
    case "due":
      return <BulkDueForm {...given} />;
    case "programme":
      return <ProgrammeForm {...given} board={board} />;
  }
}

interface ResultProps {
  readonly result: BulkResult;
  readonly onOpen: (action: Action) => void;
  readonly onClose: () => void;
}

function Result({ result: { of, refused }, onOpen, onClose }: ResultProps) {
  const styles = useBulkStyles();
  const part = useRef<HTMLElement>(null);
  // The form that had focus has gone.
  useEffect(() => part.current?.focus({ preventScroll: true }), []);
  const said = words.done(of - refused.length, of);
  return (
    <section ref={part} tabIndex={-1} className={styles.part} aria-label={said} data-testid="bulk-result">
      <p className={styles.line}>{said}</p>
      {refused.length > 0 && (
        <>
          <p className={styles.line}>{words.notChanged}</p>
          <ul className={styles.list}>
            {refused.map(({ action, why }) => (
              <li key={action.id} className={styles.item} data-refused={action.fields.reference}>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.open(action.fields.reference)}
                  onClick={() => onOpen(action)}
                >
                  {action.fields.reference}
                </Button>
                <span>{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button size="small" onClick={onClose}>
        {words.dismiss}
      </Button>
    </section>
  );
}
