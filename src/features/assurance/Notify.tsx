// Telling people of a claim by e-mail: the verifiers that it waits for them, its lead that it was returned.
import { type Action, columnOf } from "../../plan/action.ts";
import { linkTo, writeAddress } from "../../ui/kit/address.ts";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { NotifyButton } from "../../ui/kit/NotifyButton.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { noticeWords as words } from "./noticeWords.ts";

type Props = Pick<PanelSectionProps, "action" | "board" | "today" | "canEdit">;

export function NotifyOfClaim({ action, board, today, canEdit }: Props) {
  const { people, link } = useSession();
  const { id, fields, programme, status } = action;
  const { reference, title } = fields;
  const address = link(writeAddress({ open: linkTo(action) }));
  if (canEdit && status.claim && columnOf(action, today) === "Claimed") {
    return (
      <NotifyButton
        {...{ board, today }}
        label={words.tellVerifiers}
        notice={{
          kind: "Claim to verify",
          title: words.toVerify(reference),
          matter: matterOf(id, "claimed", status.claim),
          text: words.verifyText(reference, title, address),
        }}
        people={() => people.members("verifiers")}
      />
    );
  }
  if (status.returned && !status.claim && status.returned.by.id === board.me.id) {
    return (
      <NotifyButton
        {...{ board, today }}
        label={words.tellLead}
        notice={{
          kind: "Claim returned",
          title: words.returned(reference),
          matter: matterOf(id, "returned", status.returned),
          text: words.returnedText(reference, title, address),
        }}
        people={[programme?.lead, programme?.coordinator, ...fields.leads]}
      />
    );
  }
  return null;
}

/** Another claim of the action is another matter. */
const matterOf = (id: Action["id"], what: string, { on }: { readonly on: string }) => `action ${id} ${what} ${on}`;
