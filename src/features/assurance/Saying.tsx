// A few words in place, for what is said of an action with an entry of its own.
import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useEffect } from "react";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useRefusal } from "../../ui/kit/useRefusal.ts";
import { useEvidenceStyles } from "./Evidence.styles.ts";

export interface Question {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly required?: boolean;
  /** One line is enough. */
  readonly short?: boolean;
}

interface Props {
  readonly id: number;
  readonly title: string;
  readonly button: string;
  readonly questions: readonly Question[];
  readonly onSay: (answers: Readonly<Record<string, string>>) => void;
  readonly onCancel: () => void;
}

export function Saying({ id, title, button, questions, onSay, onCancel }: Props) {
  const panel = usePanelStyles();
  const styles = useEvidenceStyles();
  const { form, isRefused, refuse } = useRefusal();
  const [draft, keep] = useDraft<Readonly<Record<string, string>>>(id, `say ${button}`);
  const answers = draft ?? {};
  const isOpen = ({ name, required }: Question) => required && !answers[name]?.trim();
  useEffect(() => form.current?.querySelector<HTMLElement>("textarea, input")?.focus(), [form]);

  function put(change: Readonly<Record<string, string>>): void {
    keep({ ...answers, ...change });
  }

  function submit(): void {
    if (questions.some(isOpen)) {
      refuse();
      return;
    }
    keep(undefined);
    onSay(answers);
  }

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={title}
      data-testid="saying"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && submit()}
    >
      <h4 className={styles.formTitle}>{title}</h4>
      {questions.map((question) => {
        const { name, label, hint, required = false, short } = question;
        const text = { name, value: answers[name] ?? "" };
        const missing = isRefused && isOpen(question) && { validationMessage: "Say it in a few words." };
        return (
          <Field key={name} label={label} hint={hint} required={required} {...missing}>
            {short ? (
              <Input {...text} onChange={(_, { value }) => put({ [name]: value })} />
            ) : (
              <Textarea
                {...text}
                rows={2}
                resize="vertical"
                onChange={(_, { value }) => put({ [name]: value })}
                textarea={{ dir: "auto" }}
              />
            )}
          </Field>
        );
      })}
      <div className={panel.fieldButtons}>
        <Button size="small" appearance="primary" type="submit">
          {button}
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
