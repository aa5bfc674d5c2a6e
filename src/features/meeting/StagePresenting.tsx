// Who presents, at the head of the stage: to present, to take over, to leave and to follow again.
import { useState } from "react";
import { nameAtStart } from "../../plan/nameOf.ts";
import { PlainButton } from "../../ui/kit/PlainButton.tsx";
import type { Shown } from "./meetingLog.ts";
import { useStageStyles } from "./Stage.styles.ts";
import { stageWords as words } from "./stageWords.ts";
import type { Presenting } from "./usePresenting.ts";

interface Props {
  readonly presenting: Presenting;
  /** What the window shows. */
  readonly shown: Shown | undefined;
}

export function StagePresenting({ presenting, shown }: Props) {
  const styles = useStageStyles();
  const { state, role, mayPresent, tookOver } = presenting;
  const [isAsking, setAsking] = useState(false);
  const name = state.presenter ? nameAtStart(state.presenter.by) : "";
  const begin = () => {
    setAsking(false);
    presenting.present(shown);
  };
  const button = (label: string, onClick: () => void) => (
    <PlainButton className={styles.button} onClick={onClick}>
      {label}
    </PlainButton>
  );
  if (isAsking && state.presenter && role !== "presenting") {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields.
      <div className={styles.buttons} role="group" aria-label={words.takeOver(name)}>
        <span>{words.takeOver(name)}</span>
        {button(words.yes, begin)}
        {button(words.no, () => setAsking(false))}
      </div>
    );
  }
  return (
    <div className={styles.buttons} data-testid="presenting" data-role={role}>
      {tookOver ? (
        <>
          <span role="alert">{words.tookOver(nameAtStart(tookOver.by))}</span>
          {button(words.dismiss, presenting.dismiss)}
        </>
      ) : (
        <span>{says(presenting, name)}</span>
      )}
      {role === "following" && button(words.leave, () => presenting.leave(shown))}
      {role === "browsing" && state.status === "open" && button(words.rejoin, presenting.rejoin)}
      {mayPresent && role !== "presenting" && button(words.present, state.presenter ? () => setAsking(true) : begin)}
    </div>
  );
}

function says({ state, role }: Presenting, name: string): string {
  if (role === "presenting") return words.youPresent;
  if (state.status === "closed") return words.closed;
  const who = name ? words.presents(name) : words.nobody;
  if (state.status !== "open") return who;
  return `${who}. ${role === "following" ? words.following : words.onYourOwn}.`;
}
