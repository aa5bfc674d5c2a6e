// The field of the evidence form that takes a file.
import { Button, Field } from "@fluentui/react-components";
import { useRef } from "react";
import { visibleName } from "../../plan/link.ts";
import { visuallyHidden } from "../../ui/kit/visuallyHidden.ts";
import { useEvidenceStyles } from "./Evidence.styles.ts";
import { formatSize } from "./evidenceFile.ts";
import { evidenceWords } from "./words.ts";

interface Props {
  readonly file: File | undefined;
  readonly isDisabled: boolean;
  readonly message: string | undefined;
  readonly onChoose: (file: File) => void;
}

export function EvidenceFileField({ file, isDisabled, message, onChoose }: Props) {
  const styles = useEvidenceStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <Field label={evidenceWords.file} required {...(message && { validationMessage: <span>{message}</span> })}>
      {({ "aria-describedby": describedBy, "aria-invalid": isWrong }) => (
        <fieldset
          className={styles.file}
          aria-label={evidenceWords.file}
          aria-describedby={describedBy}
          aria-invalid={isWrong}
        >
          <Button size="small" disabled={isDisabled} onClick={() => chooser.current?.click()}>
            {file ? evidenceWords.chooseOther : evidenceWords.chooseFile}
          </Button>
          <span data-testid="chosen-file">
            {file ? `${visibleName(file.name)}, ${formatSize(file.size)}` : evidenceWords.noFile}
          </span>
          <input
            ref={chooser}
            type="file"
            tabIndex={-1}
            aria-hidden="true"
            style={visuallyHidden}
            onChange={({ currentTarget: { files } }) => files?.[0] && onChoose(files[0])}
          />
        </fieldset>
      )}
    </Field>
  );
}
