// Adds an action to the plan: a new one, or one that begins as another.
import { Button } from "@fluentui/react-components";
import { openProgrammes } from "../../plan/adding.ts";
import { linkTo, writeAddress } from "../../ui/kit/address.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { AddForm } from "./AddForm.tsx";
import { addWords as words } from "./addWords.ts";

export function AddPage({ board, query, onGo }: ScreenProps) {
  const { readOnly } = useSession();
  const open = openProgrammes(board);
  const from = board.actions.get(Number(/^from=([1-9]\d{0,9})$/u.exec(query)?.[1]));
  const toBoard = () => onGo("screen=board");

  /** The board with the new action's panel. */
  function show(reference: string): void {
    // It is named by its reference: SharePoint does not have its row yet.
    onGo(writeAddress({ screen: "board", open: linkTo({ id: 0, fields: { reference } }) }));
  }

  const mayAdd = open.length > 0 && !readOnly;
  return (
    <Page
      key={from?.id}
      title={from ? words.copyTitle(from.fields.reference) : words.title}
      testId="add-action"
      width="narrow"
      intro={mayAdd && (from ? words.copyIntro : words.intro)}
    >
      {mayAdd ? (
        <AddForm {...{ board, open, from }} onAdded={show} onClose={toBoard} />
      ) : (
        <>
          <Empty>{board.isOwner ? words.noProgramme : words.notYours}</Empty>
          <Button onClick={toBoard}>{words.back}</Button>
        </>
      )}
    </Page>
  );
}
