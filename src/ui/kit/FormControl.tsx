// One field of a form: its label, its control, what it lacks, and what somebody else has written there meanwhile.
import { Checkbox, Field, Input, mergeClasses, Radio, RadioGroup, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { DayInput } from "./DayInput.tsx";
import {
  type Changed,
  type ChoiceField,
  type FormField,
  isText,
  problemOf,
  type TextField,
  type TickField,
  tooLong,
} from "./formField.ts";
import { useRecordFormStyles } from "./RecordForm.styles.ts";
import { formWords } from "./words.ts";

interface Props<Name extends string> {
  readonly field: FormField<Name>;
  readonly value: unknown;
  /** Whether the form was to be saved and could not be. */
  readonly isRefused: boolean;
  readonly onPut: (value: string) => void;
}

export function FormControl<Name extends string>({ field, value, isRefused, onPut }: Props<Name>) {
  const styles = useRecordFormStyles();
  const [isLeft, setLeft] = useState(false);
  // What is no day is told once the field is left, and not while it is being typed.
  const isTold = isRefused || (isLeft && field.kind === "date" && value !== "");
  const problem = isTold ? problemOf(field, value) : tooLong(field, value);
  if (field.kind === "own") return <div className={styles.own}>{field.render(problem)}</div>;
  if (field.kind === "tick") return <Tick field={field} isTicked={value === "yes"} problem={problem} onPut={onPut} />;
  const { label, hint, required, half } = field;
  const text = isText(field) ? field : undefined;
  const given = typeof value === "string" ? value : "";
  const says = problem
    ? { validationMessage: <span>{problem}</span> }
    : text?.warning && { validationMessage: <span>{text.warning}</span>, validationState: "warning" as const };
  return (
    <>
      <div className={text?.aside ? styles.reading : half ? styles.half : styles.full}>
        <Field label={label} required={required !== undefined} {...(hint && { hint })} {...says}>
          {isText(field) ? (
            <TextControl field={field} text={given} onPut={onPut} onLeave={setLeft} />
          ) : (
            <ChoiceControl field={field} text={given} onPut={onPut} />
          )}
        </Field>
        {text?.changed && <ChangedMeanwhile {...text.changed} />}
      </div>
      {text?.aside && <div className={styles.reading}>{text.aside}</div>}
    </>
  );
}

interface TickProps {
  readonly field: TickField<string>;
  readonly isTicked: boolean;
  readonly problem: string | undefined;
  readonly onPut: (value: string) => void;
}

function Tick({ field: { name, label }, isTicked, problem, onPut }: TickProps) {
  const styles = useRecordFormStyles();
  return (
    <Field className={styles.full} {...(problem && { validationMessage: <span>{problem}</span> })}>
      <Checkbox
        name={name}
        label={label}
        checked={isTicked}
        onChange={(_, { checked }) => onPut(checked === true ? "yes" : "")}
      />
    </Field>
  );
}

interface ControlProps<F> {
  readonly field: F;
  readonly text: string;
  readonly onPut: (value: string) => void;
}

function ChoiceControl({ field, text, onPut }: ControlProps<ChoiceField<string>>) {
  const styles = useRecordFormStyles();
  const { kind, name, choices, isDisabled = false } = field;
  const given = { name, value: text, disabled: isDisabled };
  return kind === "select" ? (
    <Select {...given} className={styles.select} onChange={(_, { value }) => onPut(value)}>
      {!choices.some(({ value }) => value === "") && <option value="">{formWords.choose}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  ) : (
    <RadioGroup {...given} layout="horizontal" className={styles.radios} onChange={(_, { value }) => onPut(value)}>
      {choices.map(({ value, label }) => (
        <Radio key={value} value={value} label={label} />
      ))}
    </RadioGroup>
  );
}

interface TextProps extends ControlProps<TextField<string>> {
  readonly onLeave: (isLeft: boolean) => void;
}

function TextControl({ field, text, onPut, onLeave }: TextProps) {
  const styles = useRecordFormStyles();
  const { kind, name, tall } = field;
  if (kind === "date")
    return (
      <DayInput name={name} value={text} onPut={onPut} onFocus={() => onLeave(false)} onBlur={() => onLeave(true)} />
    );
  if (kind === "lines") {
    return (
      <Textarea
        name={name}
        value={text}
        className={mergeClasses(styles.lines, tall && styles.tall)}
        resize="vertical"
        textarea={{ dir: "auto" }}
        onChange={(_, { value }) => onPut(value)}
      />
    );
  }
  const type = { line: "text", address: "url" } as const;
  return (
    <Input
      name={name}
      value={text}
      type={type[kind]}
      {...(kind === "address" && { placeholder: "https://" })}
      {...(kind === "line" && { input: { dir: "auto" } })}
      onChange={(_, { value }) => onPut(value)}
    />
  );
}

export function ChangedMeanwhile({ by, now }: Changed) {
  const styles = useRecordFormStyles();
  return (
    <p className={styles.notice} data-testid="changed-meanwhile">
      <strong>{formWords.changedBy(by)}</strong> <span>{formWords.nowSays(now)}</span>
    </p>
  );
}
