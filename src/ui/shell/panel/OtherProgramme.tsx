// An owner moves an action to another programme: other people may change it then, which is said before.
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Action } from "../../../plan/action.ts";
import type { Board } from "../../../plan/board.ts";
import type { ProgrammeFields } from "../../../plan/programmes.ts";
import { useAnnounce } from "../../kit/announcer.tsx";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { useSession } from "../../kit/session.tsx";

type Progress = { readonly kind: "moving" } | { readonly kind: "failed"; readonly why: string };

export function OtherProgramme({ action, board }: { action: Action; board: Board }) {
  const styles = usePanelStyles();
  const { people, sync } = useSession();
  const announce = useAnnounce();
  const [choosing, setChoosing] = useState(false);
  const [to, setTo] = useState<ProgrammeFields>();
  const [progress, setProgress] = useState<Progress>();
  const { programme } = action;
  const others = board.programmes
    .map(({ fields }) => fields)
    .filter(({ number }) => number !== programme?.number)
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));

  function close(): void {
    setChoosing(false);
    setTo(undefined);
    setProgress(undefined);
  }

  async function move(): Promise<void> {
    if (!to) return;
    setProgress({ kind: "moving" });
    const outcome = await people.moveAction(action.id, to);
    if (outcome.kind === "done") {
      announce(`${action.fields.reference} now belongs to programme ${to.number}.`);
      close();
    } else {
      setProgress({ kind: "failed", why: outcome.why });
      announce(`It was not moved. ${outcome.why}`);
    }
    await sync.refresh();
  }

  if (!choosing) {
    return (
      <div>
        <Button size="small" onClick={() => setChoosing(true)}>
          Move to another programme
        </Button>
      </div>
    );
  }
  return (
    <div data-testid="other-programme">
      <Field label="Programme that it is to belong to">
        <Select
          name="programme"
          value={String(to?.number ?? "")}
          onChange={(_, { value }) => setTo(others.find(({ number }) => String(number) === value))}
        >
          <option value="">Choose one</option>
          {others.map(({ number, title }) => (
            <option key={number} value={String(number)}>
              {number} {title}
            </option>
          ))}
        </Select>
      </Field>
      {to && (
        <p className={styles.theirs}>
          {action.fields.reference} goes there with its history. {namesOf(to)} will be able to change it.{" "}
          {programme && `${namesOf(programme)} will only read it, unless another role lets them change it.`}
        </p>
      )}
      {progress?.kind === "failed" && <p className={styles.theirs}>It was not moved. {progress.why}</p>}
      <div className={styles.fieldButtons}>
        <Button size="small" appearance="primary" disabled={!to || progress?.kind === "moving"} onClick={move}>
          {progress?.kind === "moving" ? "Moving" : to ? `Move to programme ${to.number}` : "Move"}
        </Button>
        <Button size="small" onClick={close}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function namesOf({ lead, coordinator, number }: ProgrammeFields): string {
  const names = [lead?.name, coordinator?.name].filter(Boolean).join(" and ");
  return names || `Whoever comes to lead programme ${number}`;
}
