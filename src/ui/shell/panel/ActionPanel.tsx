// Everything about one action, beside the board: its status, its updates, its dates; edited in place. Features add sections.
import { Button, mergeClasses, Tooltip } from "@fluentui/react-components";
import { DismissRegular, OpenRegular } from "@fluentui/react-icons";
import { Suspense, useEffect, useRef } from "react";
import { type Action, columnOf, daysLate } from "../../../plan/action.ts";
import { actions } from "../../../plan/actions.ts";
import { type Board, isUnavailable } from "../../../plan/board.ts";
import { verifications } from "../../../plan/log.ts";
import { marks } from "../../../plan/marks.ts";
import { changedMirrorsOnly } from "../../../plan/mirrors.ts";
import { mayUpdate } from "../../../plan/move.ts";
import { nameOf } from "../../../plan/nameOf.ts";
import { saidIn } from "../../../plan/saidIn.ts";
import { listUrlOf } from "../../../schema/address.ts";
import type { Day } from "../../../schema/column.ts";
import type { Edit, Overwritten } from "../../../sync/sync.ts";
import type { PanelSection, PanelSectionProps } from "../../kit/feature.ts";
import { useFeatures } from "../../kit/features.tsx";
import { History } from "../../kit/History.tsx";
import { closes } from "../../kit/keys.ts";
import { Mark } from "../../kit/mark.tsx";
import { PrintButton } from "../../kit/PrintButton.tsx";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import type { AskedForm } from "../../kit/panelForm.ts";
import { useSession } from "../../kit/session.tsx";
import { Replaced, UnresolvedEdits } from "../../kit/UnresolvedEdits.tsx";
import type { Moves } from "../../kit/useMoves.ts";
import type { FoundAction } from "../findOpen.ts";
import { About } from "./About.tsx";
import { Attention } from "./Attention.tsx";
import { Dates } from "./Dates.tsx";
import { Position } from "./Position.tsx";
import { Renumbered } from "./Renumbered.tsx";
import { panelWords } from "./words.ts";

interface Props {
  readonly found: FoundAction;
  readonly board: Board;
  readonly today: Day;
  readonly edits: readonly Edit[];
  readonly overwritten: readonly Overwritten[];
  readonly moves: Moves;
  readonly asked: AskedForm | undefined;
  /** Over the whole width, where there is no room beside the board. */
  readonly cover: boolean;
  /** Opens another action. */
  readonly onOpen: (action: Action) => void;
  readonly onClose: () => void;
  readonly onGo: PanelSectionProps["onGo"];
}

const ownSections: readonly PanelSection[] = [
  { key: "update", order: 10, show: Position },
  { key: "dates", order: 20, show: Dates },
  { key: "history", order: 80, show: ActionHistory },
  { key: "about", order: 90, show: About },
];

export function ActionPanel(props: Props) {
  const { found, board, today, edits, overwritten, moves, asked, cover, onOpen, onClose, onGo } = props;
  const { action, was } = found;
  const styles = usePanelStyles();
  const { readOnly } = useSession();
  const { features } = useFeatures();
  const panel = useRef<HTMLElement>(null);
  const { fields, programme } = action;
  const column = columnOf(action, today);
  const canEdit = !readOnly && mayUpdate(action, moves.mover);
  // A verifier adds entries about its completion, and does not write the row.
  const canSay = canEdit || (!readOnly && moves.mover.mayAdd.has(verifications.title));
  const isOfAction = ({ list, item }: Pick<Edit, "list" | "item">) => list === actions.title && item === action.id;
  const mine = edits.filter(isOfAction);
  const late = daysLate(action, today);
  // Another action is another panel (it is keyed so), read from its top.
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);

  // What is said of an action names its row, which SharePoint does not have yet.
  const isUnsaved = action.id < 0;
  const all = [...ownSections, ...features.flatMap(({ panel: added = [] }) => added)];
  const sections = (isUnsaved ? all.filter(({ key }) => key === "dates" || key === "about") : all)
    .filter(({ lists = [] }) => lists.every((title) => !isUnavailable(board, title)))
    .toSorted((one, other) => one.order - other.order);
  const given = { action, board, today, edits: mine, moves, canEdit, canSay, onGo };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={mergeClasses(styles.panel, cover && styles.cover)}
      aria-label={panelWords.action(fields.reference)}
      data-testid="action-panel"
      data-paper="flow"
      onKeyDown={(event) => closes(event) && onClose()}
    >
      <div className={styles.head} data-paper="line">
        <span className={styles.reference}>{fields.reference}</span>
        {column && <Mark column={column} size={16} />}
        <span>{column ? marks[column].word : panelWords.offBoard}</span>
        <span className={styles.push} />
        <PrintButton of={panelWords.action(fields.reference)} />
        {!isUnsaved && (
          <Tooltip content={panelWords.openRow} relationship="label">
            <Button
              as="a"
              appearance="subtle"
              icon={<OpenRegular />}
              href={`${listUrlOf(board.site.url, actions)}/DispForm.aspx?ID=${action.id}`}
              target="_blank"
              rel="noreferrer"
            />
          </Tooltip>
        )}
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={panelWords.close} onClick={onClose} />
      </div>
      <h2 className={styles.title} dir="auto">
        {fields.title}
      </h2>
      <p className={styles.about}>
        {[
          programme ? `${programme.number} ${programme.title}` : panelWords.noProgramme,
          programme?.lead && panelWords.lead(nameOf(programme.lead)),
          late > 0 && panelWords.late(late),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {isUnsaved && (
        <p className={styles.about} data-paper="no" data-testid="unsaved">
          {panelWords.unsaved}
        </p>
      )}
      {!isUnsaved && !canSay && (
        <p className={styles.about} data-paper="no">
          {readOnly ? panelWords.readOnly : panelWords.viewOnly}
        </p>
      )}
      {!isUnsaved && canSay && !canEdit && (
        <p className={styles.about} data-paper="no">
          {panelWords.verifierOnly}
        </p>
      )}
      {was && <Renumbered {...{ action, was, onOpen }} />}
      <Attention action={action} board={board} today={today} />
      <UnresolvedEdits edits={mine} />
      <Replaced overwritten={overwritten.filter(({ list, id }) => isOfAction({ list, item: id }))} />
      {sections.map(({ key, show: Section }) => (
        <Suspense key={key}>
          <Section {...given} asked={asked?.form === key ? asked : undefined} />
        </Suspense>
      ))}
    </section>
  );
}

function ActionHistory({ action }: PanelSectionProps) {
  return (
    <History list={actions} row={action} added={panelWords.added} repeatsRecord={changedMirrorsOnly} says={saidIn} />
  );
}
