// A picture of the evidence library, shown in place: fetched with the person's own rights, because an address alone carries no sign-in.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "../../ui/kit/session.tsx";
import { fileLineWords as words } from "./correctionWords.ts";
import { pictureKind } from "./evidenceFile.ts";

/** Bytes. A larger one would stand in memory twice. */
const largest = 10 * 1024 * 1024;

const useStyles = makeStyles({
  picture: {
    display: "block",
    maxWidth: "100%",
    maxHeight: "60vh",
    marginTop: "4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  button: { marginTop: "4px" },
  problem: { margin: "4px 0 0" },
});

interface Props {
  readonly link: string;
  readonly name: string;
}

type Shown = { readonly source: string } | { readonly problem: string } | "loading" | undefined;

export function Picture({ link, name }: Props) {
  const styles = useStyles();
  const { files } = useSession();
  const [shown, setShown] = useState<Shown>();

  async function load(): Promise<void> {
    setShown("loading");
    const content = await files.contentOf(link);
    if (content.kind !== "done") setShown({ problem: words.failed(content.why) });
    else if (content.value.byteLength > largest) setShown({ problem: words.tooLarge });
    else setShown({ source: await asAddress(content.value, pictureKind(link) ?? "image/png") });
  }

  const isShown = typeof shown === "object" && "source" in shown;
  return (
    <>
      <Button
        size="small"
        className={styles.button}
        aria-expanded={isShown}
        disabledFocusable={shown === "loading"}
        onClick={() => (isShown ? setShown(undefined) : void load())}
      >
        {shown === "loading" ? words.loading : isShown ? words.hide : words.show}
      </Button>
      {isShown && (
        <img
          className={styles.picture}
          src={shown.source}
          alt={name}
          onError={() => setShown({ problem: words.noPicture })}
        />
      )}
      {typeof shown === "object" && "problem" in shown && (
        <p className={styles.problem} role="alert">
          {shown.problem}
        </p>
      )}
    </>
  );
}

/** The picture as an address of its own. The page may load pictures from nowhere else. */
function asAddress(content: ArrayBuffer, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([content], { type }));
  });
}
