// Everything about one action, beside the board: where it stands, what is said of it, its dates; edited in place.
import { Button, Field as FormField, mergeClasses, Select, Tooltip } from "@fluentui/react-components";
import { DismissRegular, OpenRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { type Action, boardColumns, columnOf, daysLate } from "../../../plan/action.ts";
import { formatDay } from "../../../plan/days.ts";
import { marks, spokenColumn } from "../../../plan/marks.ts";
import { mayUpdate, move } from "../../../plan/move.ts";
import { slippage } from "../../../plan/statement.ts";
import { asUpdate } from "../../../plan/update.ts";
import { type ActionFields, confidences } from "../../../plan/actions.ts";
import type { Board, Edit, State } from "../../../sync/sync.ts";
import { Mark } from "../../kit/mark.tsx";
import type { AskedForm } from "../../kit/panelForm.ts";
import { useSession } from "../../kit/session.tsx";
import { formatMoment } from "../../kit/times.ts";
import { UpdatePart } from "../../kit/UpdatePart.tsx";
import type { Moves } from "../../kit/useMoves.ts";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { Attention } from "./Attention.tsx";
import { EditableField, ReadOnlyField, SaveState } from "../../kit/EditableField.tsx";
import { Evidence } from "../../../features/assurance/Evidence.tsx";
import { History } from "./History.tsx";
import { NeedsYou, Replaced } from "../../kit/NeedsYou.tsx";
import { OtherProgramme } from "./OtherProgramme.tsx";
import { RevisedDate } from "./RevisedDate.tsx";
import { Verification } from "../../../features/assurance/Verification.tsx";

interface Props {
  readonly action: Action;
  readonly board: Board;
  readonly today: State["today"];
  readonly edits: readonly Edit[];
  readonly overwritten: State["overwritten"];
  readonly moves: Moves;
  readonly asked: AskedForm | undefined;
  /** Over the whole width, where there is no room beside the board. */
  readonly cover: boolean;
  readonly onClose: () => void;
}

export function ActionPanel({ action, board, today, edits, overwritten, moves, asked, cover, onClose }: Props) {
  const styles = usePanelStyles();
  const { readOnly, sync } = useSession();
  const panel = useRef<HTMLElement>(null);
  const { fields, programme } = action;
  const column = columnOf(action, today);
  const canSay = action.canEdit && !readOnly;
  // A verifier may write the row, for what they say of its completion; how it goes is not theirs to say.
  const canEdit = canSay && mayUpdate(action, moves.mover);
  const mine = edits.filter((edit) => edit.id === action.id);
  const editOf = (key: keyof ActionFields) => mine.findLast((edit) => key in edit.fields);
  const late = daysLate(action, today);
  // Another action is another panel (it is keyed so), read from its top.
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);

  const field = { action, canEdit };
  const facts: [string, string][] = [
    ["Outcome", fields.outcome],
    ["Section", fields.section],
    ["Theme", fields.theme],
    ["Phase", fields.phase ? String(fields.phase) : ""],
    ["Leads", fields.leads.map((lead) => lead.name).join(", ")],
    ["Lead roles as published", fields.leadRoles],
    ["Last changed", `${formatMoment(action.modified)} by ${action.editor.name}`],
  ];
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={mergeClasses(styles.panel, cover && styles.cover)}
      aria-label={`Action ${fields.reference}`}
      data-testid="action-panel"
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && onClose()}
    >
      <div className={styles.head}>
        <span className={styles.reference}>{fields.reference}</span>
        {column && <Mark column={column} size={16} />}
        <span>{column ? marks[column].word : "Superseded"}</span>
        <span className={styles.push} />
        <Tooltip content="Open the row in SharePoint" relationship="label">
          <Button
            as="a"
            appearance="subtle"
            icon={<OpenRegular />}
            href={`${board.site.url}/Lists/Actions/DispForm.aspx?ID=${action.id}`}
            target="_blank"
            rel="noreferrer"
          />
        </Tooltip>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close" onClick={onClose} />
      </div>
      <h2 className={styles.title} dir="auto">
        {fields.title}
      </h2>
      <p className={styles.about}>
        {programme ? `${programme.number} ${programme.title}` : "In no programme"}
        {programme?.lead && ` · lead: ${programme.lead.name}`}
        {late > 0 && ` · ${late} ${late === 1 ? "day" : "days"} late`}
      </p>
      {!canSay && <p className={styles.about}>{readOnly ? "Read-only in a meeting." : "You can read this action."}</p>}
      {canSay && !canEdit && (
        <p className={styles.about}>How it goes is for its lead to say; you say whether completed work stands.</p>
      )}
      <Attention action={action} today={today} />
      <NeedsYou edits={mine} />
      <Replaced overwritten={overwritten.filter(({ id }) => id === action.id)} />

      <div className={styles.section}>
        <h3 className={styles.sectionTitle}>What has changed</h3>
        <UpdatePart
          action={action}
          plan={board.plan}
          mover={moves.mover}
          asked={asked?.form === "update" ? asked : undefined}
        />
        {canSay && column && (
          <fieldset className={styles.moves} aria-label="Move to">
            {boardColumns.map((to) => {
              const verdict = move(action, to, moves.mover);
              const why = verdict.kind === "refused" ? verdict.why : spokenColumn(to);
              return (
                <Tooltip key={to} content={why} relationship="description">
                  <Button
                    size="small"
                    icon={<Mark column={to} letter={false} />}
                    {...(verdict.kind === "none" && { className: styles.here })}
                    disabledFocusable={verdict.kind === "refused"}
                    aria-pressed={verdict.kind === "none"}
                    onClick={(event) => moves.request(action, to, event.currentTarget.getBoundingClientRect())}
                  >
                    {marks[to].word}
                  </Button>
                </Tooltip>
              );
            })}
          </fieldset>
        )}
        <SaveState edit={editOf("rating") ?? editOf("lifecycle")} />
        <EditableField {...field} field="narrative" label="Narrative" edit={editOf("narrative")} rows={5} />
        {(column === "Red" || fields.correctiveAction) && (
          <EditableField
            {...field}
            field="correctiveAction"
            label="Corrective action"
            edit={editOf("correctiveAction")}
          />
        )}
        {(column === "Red" || fields.ask) && <EditableField {...field} field="ask" label="Ask" edit={editOf("ask")} />}
        {canEdit ? (
          <FormField label="Confidence in the outcome">
            <Select
              value={fields.confidence ?? ""}
              onChange={(_, { value }) =>
                sync.edit(action.id, asUpdate({ confidence: confidences.find((each) => each === value) }, today))
              }
            >
              <option value="">Not said</option>
              {confidences.map((confidence) => (
                <option key={confidence}>{confidence}</option>
              ))}
            </Select>
          </FormField>
        ) : (
          <ReadOnlyField label="Confidence in the outcome" text={fields.confidence ?? ""} />
        )}
        <SaveState edit={editOf("confidence")} />
      </div>

      <div className={styles.section}>
        <h3 className={styles.sectionTitle}>Dates</h3>
        <Facts
          facts={[
            ["As published", fields.datePhrase],
            ["Read as", fields.dateKind ?? ""],
            ["Start", fields.start ? formatDay(fields.start) : ""],
            ["Original due date", fields.due ? formatDay(fields.due) : ""],
            ["Revised due date", fields.revisedDue ? formatDay(fields.revisedDue) : ""],
            ["Slippage", slippage(fields) !== 0 ? `${slippage(fields)} days from the original date` : ""],
            ["Slips", fields.slips ? `${fields.slips}: ${fields.revisedDueReason}` : ""],
            ["Last update", fields.updatedOn ? formatDay(fields.updatedOn) : "None yet"],
          ]}
        />
        {canEdit && <RevisedDate key={action.id} action={action} />}
        <SaveState edit={editOf("revisedDue")} />
      </div>

      <Evidence
        action={action}
        board={board}
        edits={mine}
        canEdit={canEdit}
        asked={asked?.form === "evidence" ? asked : undefined}
      />
      <Verification action={action} moves={moves} edits={mine} canSay={canSay} />

      <History action={action} />

      <div className={styles.section}>
        <h3 className={styles.sectionTitle}>About</h3>
        <Facts facts={facts} />
        {board.mayAdd.has("supersessions") && !readOnly && <OtherProgramme action={action} board={board} />}
        <EditableField {...field} field="title" label="Title" edit={editOf("title")} maxLength={255} />
      </div>
    </section>
  );
}

/** Names and values; what has no value is left out. */
function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  const styles = usePanelStyles();
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt className={styles.factName}>{name}</dt>
            <dd className={styles.factValue}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
