// The bodies that the plan goes to: what they are for, their quorum, and who sits on them.
import { useMemo } from "react";
import { AddingPage } from "../../ui/kit/AddingPage.tsx";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Empty } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { BodyForm, useBodyDraft } from "./BodyForm.tsx";
import { BodySection } from "./BodySection.tsx";
import { bodiesOf } from "./bodies.ts";
import { bodies } from "./list.ts";
import { bodyWords as words } from "./words.ts";

export function BodiesPage({ board, today, edits }: ScreenProps) {
  const { readOnly } = useSession();
  const { lists } = board;
  const all = useMemo(() => bodiesOf(lists, today), [lists, today]);
  const draft = useBodyDraft(undefined);
  const form = useFormOpen(draft[0]);
  const mayAdd = board.mayAdd.has(bodies.title) && !readOnly;
  return (
    <AddingPage
      title={words.title}
      count={all.length}
      testId="bodies"
      intro={words.intro}
      add={words.add}
      mayAdd={mayAdd}
      opening={form}
      form={<BodyForm {...{ all, draft }} isAsked={form.isAsked} onClose={form.close} />}
    >
      {all.length === 0 && <Empty>{mayAdd ? words.addFirst : words.none}</Empty>}
      {all.map((each) => (
        <BodySection key={each.body.id} {...{ each, all, board, today, edits }} />
      ))}
    </AddingPage>
  );
}
