// The form in which a verifier says whether verified work is still in place.
import { actions } from "../../plan/actions.ts";
import { heldChange } from "../../plan/assurance.ts";
import { type Change, columnBeforeClaim, type Mover } from "../../plan/move.ts";
import { changeOf } from "../../plan/moveChange.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { CheckForm } from "./CheckForm.tsx";
import { checkWords } from "./claimWords.ts";
import { entryWords } from "./words.ts";

interface Props extends Pick<PanelSectionProps, "action"> {
  readonly siteUrl: string;
  readonly mover: Mover;
  readonly onClose: () => void;
}

export function HeldForm({ action, siteUrl, mover, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const { reference } = action.fields;

  async function save({ fields, entry }: Change, done: string): Promise<true> {
    await sync.edit(actions, action.id, fields, { seen: action.fields, entry });
    announce(done);
    onClose();
    return true;
  }

  return (
    <CheckForm
      {...{ action, siteUrl, onClose }}
      label={`${entryWords.Held.button}: ${reference}`}
      isTitled
      draftKey="say It has held"
      submit={{ met: checkWords.held, notMet: checkWords.slipped }}
      onMet={(checking) => save(heldChange(action, checking, mover), entryWords.Held.done(reference))}
      onNotMet={(why) =>
        save(changeOf(action, columnBeforeClaim(action), { why }, mover), checkWords.slippedDone(reference))
      }
    />
  );
}
