// Direction of travel in the action's panel: the arrow, what makes it, and the form to set it by hand, with a reason.
import { Button } from "@fluentui/react-components";
import { actions } from "../../plan/actions.ts";
import { formatDay, formatShortDay } from "../../plan/days.ts";
import { type Direction, forecastOf, type Travel } from "../../plan/snapshots/direction.ts";
import type { FrozenAction } from "../../plan/snapshots/format.ts";
import { reportedStatus } from "../../plan/snapshots/freeze.ts";
import { travelSince } from "../../plan/snapshots/last.ts";
import { wordOf } from "../../ui/kit/charts/statusMarks.ts";
import { DirectionMark } from "../../ui/kit/DirectionMark.tsx";
import { directionNames } from "../../ui/kit/directionWords.ts";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { textOf } from "../../ui/kit/formField.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { useProgressStyles } from "./Progress.styles.ts";
import { travelWords as words } from "./sayWords.ts";

export function TravelSection({ action, board, today, canEdit }: PanelSectionProps) {
  const panel = usePanelStyles();
  const styles = useProgressStyles();
  const { since } = board;
  const travel = since && travelSince(action, since, today);
  if (!since || !travel) return null;
  const { number } = since.snapshot.round;
  const before = since.byId.get(action.id);
  return (
    <section className={panel.section} aria-label={words.title} data-testid="travel">
      <h3 className={panel.sectionTitle}>{words.title}</h3>
      <p className={styles.travel}>
        <DirectionMark direction={travel.direction} size={14} />
        <strong>{directionNames[travel.direction]}</strong>
        <span className={styles.quiet}>{words.since(number, formatDay(since.snapshot.day))}</span>
      </p>
      <p className={styles.said}>
        {travel.override ? travel.override.reason : whyOf(travel, { before, action, today })}
      </p>
      {travel.override && <p className={styles.quiet}>{words.manual(directionNames[travel.computed])}</p>}
      {canEdit && <Override action={action} override={travel.override} />}
    </section>
  );
}

interface Compared extends Pick<PanelSectionProps, "action" | "today"> {
  readonly before: FrozenAction | undefined;
}

/** What makes it so. */
function whyOf({ because }: Travel, { before, action, today }: Compared): string {
  if (because === "regression") return words.regression;
  if (because === "status" && before) return words.status(nameOf(before.status), nameOf(reportedStatus(action, today)));
  if (because === "date" && before) {
    const [from, to] = [forecastOf(before.fields), forecastOf(action.fields)];
    return words.later(from ? formatShortDay(from) : "", to ? formatShortDay(to) : "");
  }
  return because === "new" ? words.new : words.nothing;
}

const nameOf = (status: FrozenAction["status"]) => (status === "Superseded" ? status : wordOf(status));

interface Draft {
  readonly direction: string;
  readonly reason: string;
}

const choices = ["Up", "Level", "Down"] as const;

function Override({ action, override }: Pick<PanelSectionProps, "action"> & Pick<Travel, "override">) {
  const { sync } = useSession();
  const [draft, keep] = useDraft<Draft>(action.id, "direction");
  const { isOpen, isAsked, open, close } = useFormOpen(draft);
  const styles = useProgressStyles();
  const { directionOverride, directionReason } = action.fields;
  const seen = { directionOverride, directionReason };

  if (!isOpen) {
    return (
      <div className={styles.buttons}>
        <Button size="small" onClick={open}>
          {words.change}
        </Button>
        {override && (
          <Button
            size="small"
            onClick={() =>
              void sync.edit(actions, action.id, { directionOverride: undefined, directionReason: "" }, { seen })
            }
          >
            {words.remove}
          </Button>
        )}
      </div>
    );
  }
  return (
    <RecordForm<Draft>
      label={words.change}
      testId="direction-form"
      start={{ direction: "", reason: "" }}
      draft={[draft, keep]}
      describe={() => ({
        fields: [
          {
            ...{ name: "direction", kind: "radio", label: words.direction, required: words.enterDirection },
            choices: choices.map((value) => ({ value, label: directionNames[value.toLowerCase() as Direction] })),
          },
          {
            ...textOf("reason", actions.columns.directionReason),
            ...{ label: words.reason, hint: words.reasonHint, required: words.enterReason },
          },
        ],
        note: words.rule,
        submit: words.save,
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={async ({ direction, reason }) => {
        const directionOverride = choices.find((each) => each === direction);
        await sync.edit(actions, action.id, { directionOverride, directionReason: reason.trim() }, { seen });
        keep(undefined);
        close();
      }}
      onClose={close}
    />
  );
}
