// Publication in the action's panel: whether public papers show the action, and the form that changes it.
import { Button } from "@fluentui/react-components";
import { actions, exemptions } from "../../plan/actions.ts";
import type { Board } from "../../plan/board.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { publicationWords as words } from "./publicationWords.ts";

export function Publication({ action, board, edits, canEdit }: PanelSectionProps) {
  const panel = usePanelStyles();
  const { exempt } = action.fields;
  return (
    <section className={panel.section} aria-label={words.title} data-testid="publication">
      <h3 className={panel.sectionTitle}>{words.title}</h3>
      <p className={panel.text}>
        <strong>{exempt ? words.exempt(exempt) : words.published}</strong>
      </p>
      <p className={panel.about}>{exempt ? words.exemptNote : words.publishedNote}</p>
      <SaveState edit={edits.findLast((edit) => "exempt" in edit.fields)} />
      {canEdit && (lacksColumn(board) ? <p className={panel.about}>{words.missing}</p> : <Change action={action} />)}
    </section>
  );
}

/** On a site of an earlier version an edit would be written without it. */
function lacksColumn({ lists }: Board): boolean {
  const list = lists.get(actions.title);
  const { name } = actions.columns.exempt;
  return list?.kind === "read" && list.altered?.some((each) => each.missing && each.name === name) === true;
}

interface Draft {
  readonly exempt: string;
}

const choices = [{ value: "", label: words.published }, ...exemptions.map((value) => ({ value, label: value }))];

function Change({ action }: Pick<PanelSectionProps, "action">) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const panel = usePanelStyles();
  const [draft, keep] = useDraft<Draft>(action.id, "publication");
  const { isOpen, isAsked, open, close } = useFormOpen(draft);
  const seen = { exempt: action.fields.exempt };

  if (!isOpen) {
    return (
      <div className={panel.fieldButtons}>
        <Button size="small" onClick={open}>
          {words.change}
        </Button>
      </div>
    );
  }
  return (
    <RecordForm<Draft>
      label={words.form}
      testId="publication-form"
      start={{ exempt: seen.exempt ?? "" }}
      draft={[draft, keep]}
      describe={() => ({
        fields: [{ name: "exempt", kind: "select", label: words.label, hint: words.hint, choices }],
        submit: words.save,
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={async ({ exempt }) => {
        const found = exemptions.find((each) => each === exempt);
        await sync.edit(actions, action.id, { exempt: found }, { seen });
        keep(undefined);
        announce(words.saved);
        close();
      }}
      onClose={close}
    />
  );
}
