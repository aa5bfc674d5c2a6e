// Recording actions as they were agreed, all that are not recorded yet; asked twice, because an entry stays.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../plan/action.ts";
import { actions as actionList } from "../../plan/actions.ts";
import { agreeing, factsToAgree } from "../../plan/agreed.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { recordPlanWords as words } from "./agreedWords.ts";

export function RecordPlan({ actions: all }: { readonly actions: readonly Action[] }) {
  // Entries name an action by its row, so it has to be in SharePoint first.
  const actions = all.filter(({ id }) => id > 0);
  const { sync } = useSession();
  const announce = useAnnounce();
  const { isOpen, open, close } = useFormOpen(undefined);
  const { length } = actions;

  async function record(): Promise<void> {
    for (const action of actions) {
      await sync.addEntry(agreeing(action, factsToAgree(action)), { list: actionList, id: action.id });
    }
    announce(words.recorded(length));
    close();
  }

  if (length === 0) return null;
  return (
    <section aria-label={words.title} data-testid="record-plan">
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
