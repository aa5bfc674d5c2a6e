// One new piece of evidence in a claim that is being written.
import { Button, Checkbox, Field, Input, ProgressBar, Select } from "@fluentui/react-components";
import { DismissRegular, DocumentRegular, LinkRegular } from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import { isDay } from "../../plan/days.ts";
import { visibleName } from "../../plan/link.ts";
import { type EvidenceKind, evidenceKinds } from "../../plan/log.ts";
import { DayInput } from "../../ui/kit/DayInput.tsx";
import { useBoardState } from "../../ui/kit/session.tsx";
import { useClaimStyles } from "./Claim.styles.ts";
import { claimWords as words } from "./claimWords.ts";
import { fileLineWords } from "./correctionWords.ts";
import { formatSize } from "./evidenceFile.ts";
import { hasRestricted } from "./list.ts";
import { type Piece, titleOf } from "./pieces.ts";
import { chosenFor, onChosen } from "./uploads.ts";

interface Props {
  readonly piece: Piece;
  readonly uploadKey: string;
  readonly isSending: boolean;
  readonly problem: string | undefined;
  readonly onPut: (piece: Piece) => void;
  readonly onRemove: () => void;
}

export function NewPiece({ piece, uploadKey, isSending, problem, onPut, onRemove }: Props) {
  const styles = useClaimStyles();
  const { board } = useBoardState();
  const chosen = useSyncExternalStore(onChosen, () => chosenFor(uploadKey));
  const { title, link, kind, date, isFile } = piece;
  const name = chosen.file ? `${visibleName(chosen.file.name)}, ${formatSize(chosen.file.size)}` : title;
  const wrong = problem ?? chosen.problem;
  return (
    <div className={styles.piece} data-testid="new-piece">
      <div className={styles.pieceHead}>
        <span className={styles.icon}>{isFile ? <DocumentRegular /> : <LinkRegular />}</span>
        <span className={styles.name}>{isFile ? name : words.newPiece}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words.remove(title || words.newPiece)}
          disabled={isSending}
          onClick={onRemove}
        />
      </div>
      {!isFile && (
        <Field label={words.link} size="small">
          <Input
            name="piece link"
            type="url"
            size="small"
            placeholder="https://"
            value={link}
            aria-invalid={wrong !== undefined && !link}
            onChange={(_, { value }) => onPut({ ...piece, link: value })}
          />
        </Field>
      )}
      {(!isFile || (piece.isRestricted && !link)) && (
        <Field label={words.name} size="small">
          <Input
            name="piece title"
            size="small"
            value={title}
            input={{ dir: "auto" }}
            onChange={(_, { value }) => onPut({ ...piece, title: value })}
          />
        </Field>
      )}
      <div className={styles.pieceFields}>
        <Field label={words.kind} size="small">
          <Select
            name="piece kind"
            size="small"
            value={kind}
            onChange={(_, { value }) => onPut({ ...piece, kind: value as EvidenceKind })}
          >
            {evidenceKinds.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.date} size="small">
          <DayInput
            name="piece date"
            size="small"
            value={date}
            onPut={(date) => isDay(date) && onPut({ ...piece, date })}
          />
        </Field>
      </div>
      {isFile && !link && hasRestricted(board) && (
        <Checkbox
          size="medium"
          label={fileLineWords.onlyFor}
          checked={piece.isRestricted === true}
          disabled={isSending}
          onChange={(_, { checked }) =>
            onPut({
              ...piece,
              isRestricted: checked === true,
              title: checked ? "" : title || (chosen.file ? titleOf(chosen.file) : ""),
            })
          }
        />
      )}
      {chosen.isUploading && <ProgressBar aria-label={words.uploading(title)} />}
      {wrong && (
        <p className={styles.problem} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
