// Edits of a row that wait for a person: the same words changed on both sides, or refused by SharePoint. Both texts
// are shown, and nothing that was typed goes away unasked.
import { Button } from "@fluentui/react-components";
import { actions } from "../../plan/actions.ts";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import { asUpdate } from "../../plan/update.ts";
import type { List, Values } from "../../schema/list.ts";
import type { Edit, Overwritten } from "../../sync/sync.ts";
import { CopyButton } from "./CopyButton.tsx";
import { FormControl } from "./FormControl.tsx";
import { type TextField, tooLong } from "./formField.ts";
import { usePanelStyles } from "./panel.styles.ts";
import { readable } from "./readable.ts";
import { useSession } from "./session.tsx";
import { formatTime } from "./times.ts";
import { useDefinition } from "./useDefinition.ts";
import { useDraft } from "./useDraft.tsx";

export function UnresolvedEdits({ edits }: { edits: readonly Edit[] }) {
  return edits.map((edit) => {
    if (edit.progress.kind === "conflict") {
      const { theirs, fields } = edit.progress;
      return <Conflict key={edit.operation} edit={edit} theirs={theirs} conflicting={fields} />;
    }
    if (edit.progress.kind === "rejected") return <Parked key={edit.operation} edit={edit} why={edit.progress.why} />;
    return null;
  });
}

/** Words of the person's that somebody has replaced in the list since. */
export function Replaced({ overwritten }: { overwritten: readonly Overwritten[] }) {
  return overwritten.map((each) => <ReplacedWords key={`${each.list} ${each.id} ${each.field}`} {...each} />);
}

function ReplacedWords({ list: title, id, field, mine, theirs, who, when }: Overwritten) {
  const { sync } = useSession();
  const styles = usePanelStyles();
  const list = useDefinition(title);
  const putBack = () => {
    if (!list) return;
    const fields = title === actions.title ? asUpdate({ [field]: mine }, sync.state().today) : { [field]: mine };
    void sync.edit(list, id, fields);
    sync.dismissOverwritten(title, id, field);
  };
  return (
    <section className={styles.attention} data-testid="overwritten">
      <h3 className={styles.attentionTitle}>
        {`${nameAtStart(who)} replaced your words in the list at ${formatTime(when)}`}
      </h3>
      <div className={styles.label}>{list?.columns[field]?.title}</div>
      <Version title="Yours" text={mine} />
      <Version title={`Now, from ${nameOf(who)}`} text={theirs} />
      <div className={styles.fieldButtons}>
        <Button onClick={putBack}>Put mine back</Button>
        <CopyButton label="Copy mine" text={mine} />
        <Button onClick={() => sync.dismissOverwritten(title, id, field)}>Leave it</Button>
      </div>
    </section>
  );
}

interface ConflictProps {
  readonly edit: Edit;
  readonly theirs: Extract<Edit["progress"], { kind: "conflict" }>["theirs"];
  readonly conflicting: readonly string[];
}

function Conflict({ edit, theirs, conflicting }: ConflictProps) {
  const { sync } = useSession();
  const styles = usePanelStyles();
  const list = useDefinition(edit.list);
  const [draft, put] = useDraft<Values>(edit.item, `conflict ${edit.operation}`);
  const chosen = draft ?? edit.fields;
  const mineOf = (key: string): TextField<string> => ({
    name: key,
    kind: list?.columns[key]?.field.type === "Text" ? "line" : "lines",
    label: "Yours",
    hint: "You can still change it.",
  });
  const isTooLong = conflicting.some((key) => tooLong(mineOf(key), chosen[key]) !== undefined);
  function choose(from: Values): void {
    sync.settle(edit.operation, Object.fromEntries(conflicting.map((key) => [key, from[key]])));
    put(undefined);
  }
  return (
    <section className={styles.attention} data-testid="conflict">
      <h3 className={styles.attentionTitle}>
        {`${nameAtStart(theirs.editor)} changed the same words at ${formatTime(theirs.modified)}`}
      </h3>
      {conflicting.map((key) => (
        <div key={key} className={styles.compare}>
          <div className={styles.label}>{list?.columns[key]?.title}</div>
          <Version title="It was" text={readable(edit.before[key])} />
          <Version title={`Theirs, from ${nameOf(theirs.editor)}`} text={readable(theirs.fields[key])} />
          {typeof chosen[key] === "string" ? (
            <FormControl
              field={mineOf(key)}
              value={chosen[key]}
              isRefused={false}
              onPut={(value) => put({ ...chosen, [key]: value })}
            />
          ) : (
            <Version title="Yours" text={readable(edit.fields[key])} />
          )}
        </div>
      ))}
      <div className={styles.fieldButtons}>
        <Button appearance="primary" disabled={isTooLong} onClick={() => choose(chosen)}>
          Keep mine
        </Button>
        <Button onClick={() => choose(theirs.fields)}>Take theirs</Button>
      </div>
    </section>
  );
}

function Parked({ edit, why }: { edit: Edit; why: string }) {
  const { sync } = useSession();
  const styles = usePanelStyles();
  const list = useDefinition(edit.list);
  const log = useDefinition(edit.entry?.list ?? edit.list);
  const typed = [...(edit.entry ? wordsOf("entry", log, edit.entry.fields) : []), ...wordsOf("row", list, edit.fields)];
  return (
    <section className={styles.attention} data-testid="rejected">
      <h3 className={styles.attentionTitle}>This was not saved</h3>
      <p className={styles.text}>{why}</p>
      {typed.map(({ key, title, text }) => (
        <Version key={key} title={title} text={text} />
      ))}
      <div className={styles.fieldButtons}>
        <Button appearance="primary" onClick={() => sync.retry(edit.operation)}>
          Try again
        </Button>
        <CopyButton label="Copy" text={typed.map(({ text }) => text).join("\n\n")} />
        <Button onClick={() => sync.discard(edit.operation)}>Discard</Button>
      </div>
    </section>
  );
}

/** What the person wrote, in a row or an entry; what only the board adds (numbers, marks, ids) is left out. */
function wordsOf(
  what: string,
  list: List | undefined,
  fields: Values,
): readonly { readonly key: string; readonly title: string; readonly text: string }[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const column = list?.columns[key];
    const isInternal = what === "entry" && (column?.field.indexed || key === "reference");
    if (!column || column.isInternal || isInternal || (what === "entry" && (value === undefined || value === "")))
      return [];
    return [{ key: `${what} ${key}`, title: column.title, text: readable(value) }];
  });
}

function Version({ title, text }: { title: string; text: string }) {
  const styles = usePanelStyles();
  return (
    <div className={styles.version}>
      <span className={styles.versionTitle}>{title}</span>
      <p className={styles.text}>{text || "—"}</p>
    </div>
  );
}
