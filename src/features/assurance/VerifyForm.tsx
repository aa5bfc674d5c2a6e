// The form in which a verifier verifies a claim, or returns it.

import { columnBeforeClaim } from "../../plan/move.ts";
import { changeOf, verifiedChange } from "../../plan/moveChange.ts";
import type { MoveFormProps } from "../../ui/kit/feature.ts";
import { CheckForm } from "./CheckForm.tsx";
import { checkWords as words } from "./claimWords.ts";

export function VerifyForm({ action, siteUrl, label, onAnswer, onClose }: MoveFormProps) {
  const back = columnBeforeClaim(action);
  return (
    <CheckForm
      {...{ action, siteUrl, label, onClose }}
      draftKey="move Verified"
      submit={{ met: words.verify, notMet: words.giveBack }}
      onMet={(checking) => onAnswer((now, mover) => verifiedChange(now, checking, mover))}
      onNotMet={(why) => onAnswer((now, mover) => changeOf(now, back, { why }, mover), back)}
    />
  );
}
