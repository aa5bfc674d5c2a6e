// The original due date, where the row does not hold it as it was first recorded: who changed it, and one click that puts it back; and
// where the row has no dates, one click that enters those of its words.
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Action } from "../../../plan/action.ts";
import { actions } from "../../../plan/actions.ts";
import { isOriginalChanged, type RecordedDate } from "../../../plan/dates.ts";
import { formatDay } from "../../../plan/days.ts";
import type { Step } from "../../../sync/sync.ts";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { useVerificationStyles } from "../../kit/said.styles.ts";
import { useSession } from "../../kit/session.tsx";
import { formatMoment } from "../../kit/times.ts";
import { originalWords as words } from "./words.ts";

interface Props {
  readonly action: Action;
  readonly canEdit: boolean;
}

export function OriginalDate({ action, canEdit }: Props) {
  const { sync } = useSession();
  const styles = usePanelStyles();
  const { fields, dates } = action;
  const { isRead, original } = dates;
  if (original && isOriginalChanged(dates)) {
    return <ChangedDate key={action.etag} action={action} original={original} canEdit={canEdit} />;
  }
  const { dateKind, start, due } = fields;
  if (original || !isRead || !(start || due)) return null;
  return (
    <div>
      <p className={styles.text}>{words.isRead}</p>
      {canEdit && (
        <div className={styles.fieldButtons}>
          <Button size="small" onClick={() => sync.edit(actions, action.id, { dateKind, start, due })}>
            {words.enter}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ChangedProps {
  readonly action: Action;
  readonly original: RecordedDate;
  readonly canEdit: boolean;
}

function ChangedDate({ action, original, canEdit }: ChangedProps) {
  const { sync } = useSession();
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  const { byRow: due, isRead } = action.dates;
  const [change, setChange] = useState<Step>();
  useEffect(() => {
    let current = true;
    // What cannot be read now is in the history below.
    void sync.history(actions, action.id).then((outcome) => {
      const steps = outcome.kind === "done" ? outcome.value : [];
      const isChange = ({ field, to }: Step["changes"][number]) =>
        isRead ? field === "datePhrase" : field === "due" && to === due;
      const found = steps.find((step) => step.changes.some(isChange));
      if (current) setChange(found);
    });
    return () => {
      current = false;
    };
  }, [sync, action.id, due, isRead]);
  return (
    <div className={styles.differs} data-testid="original-changed">
      <span>{due ? words.changed(original.due, due) : words.removed(original.due)}</span>
      {change && <span>{words.changedBy(change.who.name, formatMoment(change.when))}</span>}
      {canEdit && (
        <div className={panel.fieldButtons}>
          <Button size="small" onClick={() => sync.edit(actions, action.id, { due: original.due })}>
            {words.putBack(formatDay(original.due))}
          </Button>
        </div>
      )}
    </div>
  );
}
