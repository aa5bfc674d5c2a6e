// The form for a piece of evidence, in place. A file is sent first, its entry is added after; if sending fails, everything that was
// typed and chosen is still there to try again.
import { Field, ProgressBar } from "@fluentui/react-components";
import { useRef, useSyncExternalStore } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { correctionChange } from "../../plan/corrections.ts";
import { safeLink, visibleName } from "../../plan/link.ts";
import { type EvidenceEntry, evidence, verifications } from "../../plan/log.ts";
import type { NewEvidence } from "../../plan/newEntry.ts";
import { roleIn } from "../../plan/teams.ts";
import type { Day, Person } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { choiceOf, type FormField, textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import type { Draft } from "../../ui/kit/useDraft.tsx";
import { addChange, addPiece } from "./addPiece.ts";
import { correctionWords, fileLineWords } from "./correctionWords.ts";
import { useEvidenceStyles } from "./Evidence.styles.ts";
import { EvidenceFileField } from "./EvidenceFileField.tsx";
import {
  draftOf,
  type EvidenceDraft,
  type EvidenceValues,
  emptyEvidence,
  replacingEvidence,
  valuesOf,
} from "./evidenceDraft.ts";
import { whyNotUpload } from "./evidenceFile.ts";
import { hasRestricted, libraryFor } from "./list.ts";
import { titleOf } from "./pieces.ts";
import { type Chosen, cancelUpload, choose, chosenFor, onChosen, renamed, uploadFor } from "./uploads.ts";
import { evidenceWords as words } from "./words.ts";

interface Props {
  readonly action: Action;
  readonly me: Person;
  readonly draft: Draft<EvidenceDraft>;
  /** The evidence that it takes the place of. */
  readonly replaced?: EvidenceEntry;
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

export function AddEvidence({ action, me, draft: [draft, keep], replaced, isAsked, onClose }: Props) {
  const { sync, files } = useSession();
  const announce = useAnnounce();
  const key = replaced ? `${action.id} ${replaced.id}` : String(action.id);
  const styles = useEvidenceStyles();
  const chosen = useSyncExternalStore(onChosen, () => chosenFor(key));

  function put(values: EvidenceValues | undefined): void {
    if (!values) choose(key, undefined);
    keep(values && draftOf(values));
  }

  function take(found: File, values: EvidenceValues): void {
    choose(key, found);
    put({ ...values, title: values.title || (values.restricted ? "" : titleOf(found)) });
  }

  /** A title that is the file's own name is not kept where that may say too much. */
  function change(values: EvidenceValues | undefined): void {
    const { file } = chosenFor(key);
    const isNowRestricted = values?.restricted === "yes" && draft?.choices.restricted !== true;
    put(values && isNowRestricted && file && values.title === titleOf(file) ? { ...values, title: "" } : values);
  }

  // What is typed while a file is on its way belongs to it.
  const latest = useRef(draft);
  latest.current = draft;

  async function save(submitted: EvidenceValues): Promise<void> {
    const { by } = submitted;
    let link = submitted.link.trim();
    let added: Pick<NewEvidence, "fileSize" | "fileHash"> = {};
    if (by === "file") {
      if (submitted.restricted) renamed(key, submitted.title);
      const uploaded = await uploadFor(key, action, { files, library: libraryFor(submitted.restricted === "yes") });
      if (uploaded.kind === "cancelled") announce(words.cancelled);
      else if (uploaded.kind !== "done") announce(`${words.failed} ${uploaded.why}`);
      if (uploaded.kind !== "done") return;
      link = uploaded.value.link;
      added = { fileSize: uploaded.value.size, fileHash: uploaded.value.hash };
    }
    const typed = latest.current ? valuesOf(latest.current) : submitted;
    // A field that was emptied meanwhile keeps what it was submitted with.
    const values = {
      ...typed,
      title: typed.title.trim() || submitted.title.trim(),
      kind: typed.kind || submitted.kind,
      date: typed.date || submitted.date,
    };
    const { by: _, restricted: __, operation = "", ...said } = draftOf(values).choices;
    const piece = { ...said, title: values.title, words: values.words, link, ...added };
    await addPiece(sync, action, piece, operation);
    if (replaced) {
      const correction = { kind: "Replaced", words: values.why || submitted.why, replacedBy: operation } as const;
      await addChange(sync, action, (now) => correctionChange(now, replaced, correction), `for ${operation}`);
    }
    announce(replaced ? correctionWords.replaced(replaced.fields.title) : words.added(said.criterion));
    put(undefined);
    onClose();
  }

  const { today, board } = sync.state();
  const siteUrl = board?.site.url ?? "";
  const mayAddFiles = board?.isOwner === true || roleIn(action.programme, me, today) !== undefined;
  const offered = (values: EvidenceValues): EvidenceValues => (mayAddFiles ? values : { ...values, by: "link" });
  return (
    <RecordForm
      label={replaced ? correctionWords.replaceTitle : words.add}
      isTitled
      testId="add-evidence"
      start={offered(replaced ? replacingEvidence(replaced, siteUrl) : emptyEvidence(action, me))}
      draft={[draft && offered(valuesOf(draft)), change]}
      describe={(values) => ({
        fields: [
          ...fieldsOf(action, values, {
            ...{ chosen, today, mayAddFiles },
            mayRestrict: hasRestricted(board),
            onChoose: (found) => take(found, values),
          }),
          ...(replaced ? [whyReplaced] : []),
        ],
        note: (
          <>
            <Upload {...chosen} />
            {replaced && action.status.verification && (
              <p className={styles.problem}>{correctionWords.verificationFalls}</p>
            )}
            {!mayAddFiles && <p>{words.linkOnly}</p>}
            {isOnlyOffered(action, board, today) && <p className={styles.problem}>{words.offering}</p>}
          </>
        ),
        submit: chosen.problem ? words.again : words.submit,
      })}
      focus={isAsked ? "title" : "none"}
      busy={chosen.isUploading ? { label: words.cancelUpload, onStop: () => cancelUpload(key) } : undefined}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

/** Whether the person's evidence counts only once somebody of the programme adds it. */
function isOnlyOffered({ programme }: Action, board: Board | undefined, today: Day): boolean {
  if (!board || board.isOwner || board.mayAdd.has(verifications.title)) return false;
  return roleIn(programme, board.me, today) === undefined;
}

interface Given {
  readonly chosen: Chosen;
  readonly today: Day;
  /** Only people of the programme may, and owners. */
  readonly mayAddFiles: boolean;
  /** Whether the site has a place for it. */
  readonly mayRestrict: boolean;
  readonly onChoose: (file: File) => void;
}

const { columns } = evidence;

const whyReplaced: FormField<keyof EvidenceValues> = {
  ...{ name: "why", kind: "lines", label: correctionWords.whyReplace },
  required: correctionWords.enterWhyReplace,
};

function fieldsOf(
  { status: { criteria } }: Action,
  { by, link, date }: EvidenceValues,
  { chosen: { file, isUploading }, today, mayAddFiles, mayRestrict, onChoose }: Given,
): FormField<keyof EvidenceValues>[] {
  const criterion: FormField<keyof EvidenceValues> = {
    name: "criterion",
    kind: "select",
    label: words.supports,
    choices: [
      ...criteria.map(({ mark, text }) => ({ value: mark, label: `${mark} ${text}` })),
      { value: "", label: words.whole },
    ],
  };
  const type: FormField<keyof EvidenceValues> = {
    name: "by",
    kind: "radio",
    label: words.type,
    choices: [
      { value: "link", label: words.link },
      { value: "file", label: words.file },
    ],
    isDisabled: isUploading,
  };
  return [
    ...(criteria.length > 0 ? [criterion] : []),
    ...(mayAddFiles ? [type] : []),
    by === "link"
      ? {
          name: "link",
          kind: "address",
          label: words.link,
          required: words.enterLink,
          wrong: !safeLink(link.trim()) && words.wrongLink,
        }
      : {
          name: "file",
          kind: "own",
          label: words.file,
          wrong: file ? whyNotUpload(file) : words.chooseFile,
          render: (message) => (
            <EvidenceFileField file={file} isDisabled={isUploading} message={message} onChoose={onChoose} />
          ),
        },
    ...(by === "file" && mayRestrict
      ? [{ name: "restricted", kind: "tick", label: fileLineWords.onlyFor } as const]
      : []),
    { ...textOf("title", columns.title), label: words.name, required: words.enterName },
    { ...choiceOf("kind", columns.kind), label: words.kind, required: words.chooseKind, half: true },
    {
      ...textOf("date", columns.date),
      label: words.date,
      required: words.enterDate,
      wrong: date > today && words.futureDate,
      half: true,
    },
    { ...textOf("custodian", columns.custodian), label: words.custodian },
    { ...textOf("words", columns.words), label: words.shows },
  ];
}

/** That the file is on its way, or why it was not added. */
function Upload({ file, isUploading, problem }: Chosen) {
  const styles = useEvidenceStyles();
  return (
    <>
      {problem && (
        <p className={styles.problem} role="alert" data-testid="upload-problem">
          <strong>{words.failed}</strong> <span>{`${problem} ${words.kept}`}</span>
        </p>
      )}
      {isUploading && (
        <Field label={words.uploading(visibleName(file?.name ?? ""))} validationState="none">
          <ProgressBar aria-label={words.uploading(visibleName(file?.name ?? ""))} />
        </Field>
      )}
    </>
  );
}
