// Recording the original due dates of actions that were in the list before there was a log of them; asked twice, because an entry stays.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../plan/action.ts";
import { actions as actionList } from "../../plan/actions.ts";
import { aboutAction, planDate } from "../../plan/newEntry.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { originalDateWords as words } from "./words.ts";

export function OriginalDates({ actions }: { readonly actions: readonly Action[] }) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const { isOpen, open, close } = useFormOpen(undefined);
  const { length } = actions;

  async function record(): Promise<void> {
    for (const action of actions) {
      const { byRow: due } = action.dates;
      if (due)
        await sync.addEntry(planDate(aboutAction(action), due, action.fields.datePhrase), {
          list: actionList,
          id: action.id,
        });
    }
    announce(words.recorded(length));
    close();
  }

  if (length === 0) return null;
  return (
    <section aria-label={words.title} data-testid="original-dates">
      <p>{words.missing(length)}</p>
      {isOpen ? (
        <RecordForm
          label={words.title}
          start={{}}
          describe={() => ({ fields: [], note: words.note, submit: words.record(length) })}
          onSubmit={record}
          onClose={close}
        />
      ) : (
        <Button onClick={open}>{words.title}</Button>
      )}
    </section>
  );
}
