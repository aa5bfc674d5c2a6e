// The form for a piece of evidence, in place. A file is sent first, its entry is added after; if sending fails, everything
// that was typed and chosen is still there to try again.
import { Button, Field, Input, ProgressBar, Radio, RadioGroup, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { evidenceChange } from "../../plan/assurance.ts";
import { safeLink } from "../../plan/link.ts";
import { evidenceKinds } from "../../plan/log.ts";
import type { NewEvidence } from "../../plan/newEntry.ts";
import type { Person } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { useRefusal } from "../../ui/kit/useRefusal.ts";
import { visuallyHidden } from "../../ui/kit/visuallyHidden.ts";
import { useEvidenceStyles } from "./Evidence.styles.ts";
import { formatSize, whyNotUpload } from "./evidenceFile.ts";
import { cancelUpload, choose, chosenFor, onChosen, uploadFor } from "./uploads.ts";

/** What is typed and chosen in the form, but for the file. Its words stand apart, so that they can be found when the action is gone. */
export interface TypedEvidence extends Pick<NewEvidence, "title" | "link" | "words"> {
  readonly choices: Pick<NewEvidence, "criterion" | "kind" | "date" | "custodian"> & { readonly by: "link" | "file" };
}

/** An empty form, for the first criterion that has no evidence yet. */
export function nothingTyped({ status }: Action, me: Person): TypedEvidence {
  const supported = new Set(status.evidence.map(({ fields }) => fields.criterion.toUpperCase()));
  const open = status.criteria.find(({ mark }) => !supported.has(mark)) ?? status.criteria[0];
  const choices = {
    criterion: open?.mark ?? "",
    kind: undefined,
    date: undefined,
    custodian: me.name,
    by: "link",
  } as const;
  return { title: "", link: "", words: "", choices };
}

interface Props {
  readonly action: Action;
  readonly typed: TypedEvidence;
  readonly onTyped: (typed: TypedEvidence | undefined) => void;
}

export function AddEvidence({ action, typed, onTyped }: Props) {
  const { sync, files } = useSession();
  const announce = useAnnounce();
  const panel = usePanelStyles();
  const styles = useEvidenceStyles();
  const first = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const { form, isRefused, refuse } = useRefusal();
  const { file, uploading, problem } = useSyncExternalStore(onChosen, () => chosenFor(action.id));
  const { choices } = typed;
  const wrong = isRefused ? problemsOf(typed, file, sync.state().today) : {};
  const { criteria } = action.status;
  useEffect(() => first.current?.focus(), []);

  const say = (change: Partial<TypedEvidence>) => onTyped({ ...typed, ...change });
  const pick = (change: Partial<TypedEvidence["choices"]>) => say({ choices: { ...choices, ...change } });

  function take(found: File | undefined): void {
    if (!found) return;
    choose(action.id, found);
    if (!typed.title) say({ title: found.name.replace(/\.[^.]*$/, "").slice(0, 255) });
  }

  function close(): void {
    choose(action.id, undefined);
    onTyped(undefined);
  }

  async function submit(): Promise<void> {
    if (uploading) return;
    if (Object.keys(problemsOf(typed, file, sync.state().today)).length > 0) {
      refuse();
      return;
    }
    const { by, ...chosen } = choices;
    let link = typed.link.trim();
    if (by === "file") {
      const uploaded = await uploadFor(action.id, action.folder, files);
      if (uploaded.kind === "cancelled") announce("The upload was cancelled.");
      else if (uploaded.kind !== "done") announce(`The file was not added. ${uploaded.why}`);
      if (uploaded.kind !== "done") return;
      link = uploaded.value.link;
    }
    // Others may have added evidence while the file was on its way.
    const now = sync.state().board?.actions.get(action.id) ?? action;
    const { fields, entry } = evidenceChange(now, { ...chosen, title: typed.title.trim(), words: typed.words, link });
    if (!entry) return;
    const about = { list: actions, id: action.id };
    await (Object.keys(fields).length > 0
      ? sync.edit(actions, action.id, fields, { entry })
      : sync.addEntry(entry, about));
    announce(`Evidence added${chosen.criterion && ` to ${chosen.criterion}`}.`);
    close();
  }

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label="Add evidence"
      data-testid="add-evidence"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h4 className={styles.formTitle}>Add evidence</h4>
      {criteria.length > 0 && (
        <Field label="Supports">
          <Select
            className={styles.select}
            name="criterion"
            value={choices.criterion}
            onChange={(_, { value }) => pick({ criterion: value })}
          >
            {criteria.map(({ mark, text }) => (
              <option key={mark} value={mark}>
                {mark} {text}
              </option>
            ))}
            <option value="">The action as a whole</option>
          </Select>
        </Field>
      )}
      <Field label="It is" className={panel.label}>
        <RadioGroup
          layout="horizontal"
          value={choices.by}
          disabled={uploading !== undefined}
          onChange={(_, { value }) => pick({ by: value === "file" ? "file" : "link" })}
        >
          <Radio value="link" label="A link" />
          <Radio value="file" label="A file" />
        </RadioGroup>
      </Field>
      {choices.by === "link" ? (
        <Field label="Link" required {...wrong.link}>
          <Input
            type="url"
            name="link"
            placeholder="https://"
            value={typed.link}
            onChange={(_, { value }) => say({ link: value })}
          />
        </Field>
      ) : (
        <Field label="File" required {...wrong.file}>
          {({ "aria-describedby": message, "aria-invalid": isWrong }) => (
            <fieldset className={styles.file} aria-label="File" aria-describedby={message} aria-invalid={isWrong}>
              <Button size="small" disabled={uploading !== undefined} onClick={() => chooser.current?.click()}>
                {file ? "Choose another file" : "Choose a file"}
              </Button>
              <span data-testid="chosen-file">{file ? `${file.name}, ${formatSize(file.size)}` : "None chosen"}</span>
              <input
                ref={chooser}
                type="file"
                tabIndex={-1}
                aria-hidden="true"
                style={visuallyHidden}
                onChange={(event) => take(event.currentTarget.files?.[0])}
              />
            </fieldset>
          )}
        </Field>
      )}
      <Field label="Title" required {...wrong.title}>
        <Input
          name="evidenceTitle"
          value={typed.title}
          onChange={(_, { value }) => say({ title: value })}
          input={{ ref: first, dir: "auto" }}
        />
      </Field>
      <div className={styles.pair}>
        <Field label="Kind" required {...wrong.kind}>
          <Select
            className={styles.select}
            name="kind"
            value={choices.kind ?? ""}
            onChange={(_, { value }) => pick({ kind: evidenceKinds.find((kind) => kind === value) })}
          >
            <option value="">Choose</option>
            {evidenceKinds.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </Select>
        </Field>
        <Field label="Date of the evidence" required {...wrong.date}>
          <Input
            type="date"
            name="evidenceDate"
            value={choices.date ?? ""}
            onChange={(_, { value }) => pick({ date: value || undefined })}
          />
        </Field>
      </div>
      <Field label="Custodian" hint="Who keeps the original.">
        <Input
          name="custodian"
          value={choices.custodian}
          onChange={(_, { value }) => pick({ custodian: value })}
          input={{ dir: "auto", maxLength: 255 }}
        />
      </Field>
      <Field label="What it shows">
        <Textarea
          name="shows"
          rows={2}
          resize="vertical"
          value={typed.words}
          onChange={(_, { value }) => say({ words: value })}
          textarea={{ dir: "auto" }}
        />
      </Field>
      {problem && (
        <p className={styles.problem} role="alert" data-testid="upload-problem">
          <strong>The file was not added.</strong> {problem} What you typed and chose is still here.
        </p>
      )}
      {uploading && (
        <Field label={sending(file?.name ?? "the file", uploading.done)} validationState="none">
          <ProgressBar {...(uploading.done !== undefined && { value: uploading.done })} aria-label="Sending the file" />
        </Field>
      )}
      <div className={panel.fieldButtons}>
        {uploading ? (
          <Button key="stop" size="small" onClick={() => cancelUpload(action.id)}>
            Cancel sending
          </Button>
        ) : (
          <>
            <Button key="add" size="small" appearance="primary" type="submit">
              {problem ? "Try again" : "Add"}
            </Button>
            <Button size="small" onClick={close}>
              Cancel
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

function sending(name: string, done: number | undefined): string {
  return done === undefined ? `Sending ${name}` : `Sending ${name}: ${Math.round(done * 100)} %`;
}

type FieldName = "title" | "kind" | "date" | "link" | "file";

/** What is missing or wrong, in words, as Fluent's fields take it. */
function problemsOf(
  { title, link: typedLink, choices }: TypedEvidence,
  file: File | undefined,
  today: string,
): Partial<Record<FieldName, { readonly validationMessage: string }>> {
  const link = typedLink.trim();
  const tooBig = file && whyNotUpload(file);
  const found: Record<FieldName, string | false | undefined> = {
    title: title.trim() ? title.length > 255 && "At most 255 characters." : "Say what it is, in a line.",
    kind: !choices.kind && "Choose what sort of evidence it is.",
    date: choices.date ? choices.date > today && "This day is still to come." : "Give the date of the evidence itself.",
    link:
      choices.by === "link" &&
      (link ? !safeLink(link) && "Only web addresses can be opened: https:// and so on." : "Paste the address."),
    file: choices.by === "file" && (file ? tooBig : "Choose the file."),
  };
  const wrong = Object.entries(found).flatMap(([name, message]) =>
    message ? [[name, { validationMessage: message }]] : [],
  );
  return Object.fromEntries(wrong);
}
