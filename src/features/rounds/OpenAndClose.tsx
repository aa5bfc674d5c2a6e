// Opening a round, with words for the leads, and closing it; both asked twice, for both tell everybody something.
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { round } from "../../plan/newEntry.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useRoundsStyles } from "./RoundsPage.styles.ts";

interface Draft {
  readonly words: string;
}

interface OpenProps {
  readonly number: number;
  /** How many actions it makes due. */
  readonly open: number;
}

export function OpenRound({ number, open }: OpenProps) {
  const styles = useRoundsStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const [draft, keep] = useDraft<Draft>(0, "round");
  const [chosen, setChosen] = useState<boolean>();

  if (!(chosen ?? draft)) {
    return (
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => setChosen(true)}>
          Open round {number}
        </Button>
      </div>
    );
  }

  function save(): void {
    void sync.addEntry(round("Opened", number, draft?.words ?? ""));
    keep(undefined);
    setChosen(false);
    announce(`Round ${number} is open.`);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label="What leads are asked to look at" hint="Shown above everybody's own actions. It may be left empty.">
        <Textarea
          name="words"
          rows={2}
          resize="vertical"
          textarea={{ dir: "auto", autoFocus: chosen === true }}
          value={draft?.words ?? ""}
          onChange={(_, { value }) => keep({ words: value })}
        />
      </Field>
      <p>{open === 1 ? "One action is" : `${open} actions are`} under way, and due an update once the round is open.</p>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          Open round {number} now
        </Button>
        <Button
          onClick={() => {
            keep(undefined);
            setChosen(false);
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface CloseProps {
  readonly number: number;
  /** How many actions have not been updated. */
  readonly due: number;
}

export function CloseRound({ number, due }: CloseProps) {
  const styles = useRoundsStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const [closing, setClosing] = useState(false);

  if (!closing) {
    return (
      <div className={styles.buttons}>
        <Button onClick={() => setClosing(true)}>Close round {number}</Button>
      </div>
    );
  }

  function close(): void {
    void sync.addEntry(round("Closed", number, ""));
    announce(`Round ${number} is closed.`);
  }

  return (
    <div>
      <p className={styles.words}>
        {due === 0
          ? "Every action has been updated."
          : `${due === 1 ? "One action has" : `${due} actions have`} not been updated, and will go without.`}{" "}
        A closed round stays closed; the next one is opened instead.
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={close}>
          Close round {number} now
        </Button>
        <Button onClick={() => setClosing(false)}>Leave it open</Button>
      </div>
    </div>
  );
}
