// The form of whoever checks an action: each success criterion with its evidence, found to be met or not, and what was checked. If
// something is not met, the same form takes the claim or the verification back.
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { readReasons, WHOLE } from "../../plan/account.ts";
import type { Action } from "../../plan/action.ts";
import { keyOfPiece } from "../../plan/corrections.ts";
import type { Criterion } from "../../plan/criteria.ts";
import type { Checking } from "../../plan/moveChange.ts";
import { FormControl } from "../../ui/kit/FormControl.tsx";
import type { FormField } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { evidenceFor } from "./byCriterion.ts";
import { useClaimStyles } from "./Claim.styles.ts";
import { CriterionLine } from "./CriterionLine.tsx";
import { checkWords as words } from "./claimWords.ts";
import { EvidenceLine } from "./EvidenceLine.tsx";

/** What is typed and chosen. Each text stands by itself, so that it can be found when the action is gone. */
interface CheckDraft {
  readonly why?: string;
  readonly words?: string;
  /** By the criterion's mark; under the empty mark, of the action as a whole. */
  readonly found?: Readonly<Record<string, "met" | "not met">>;
  /** What was there as they were chosen. */
  readonly of?: string;
  readonly [missing: `missing ${string}`]: string | undefined;
}

interface Props {
  readonly action: Action;
  readonly siteUrl: string;
  readonly label: string;
  readonly isTitled?: boolean;
  readonly draftKey: string;
  /** On the button that saves: where every criterion is met, and where one is not. */
  readonly submit: { readonly met: string; readonly notMet: string };
  /** These two are false when it can no longer be said: what was typed stays then. They are true once it is kept on the device. */
  readonly onMet: (checking: Checking) => Promise<boolean>;
  /** With what was checked and what is missing. */
  readonly onNotMet: (words: string) => Promise<boolean>;
  readonly onClose: () => void;
}

export function CheckForm(props: Props) {
  const { action, siteUrl, label, isTitled = false, draftKey, submit, onMet, onNotMet, onClose } = props;
  const [kept, keep] = useDraft<CheckDraft>(action.id, draftKey);
  // An earlier version kept what a verifier checked as its reason.
  const begun = kept?.why && kept.words === undefined ? { ...kept, words: kept.why } : kept;
  const of = whatIsChecked(action);
  // Nobody has found met what was not there yet.
  const isChanged = begun?.found !== undefined && begun.of !== of;
  const draft = isChanged ? { ...begun, found: {} } : begun;
  const toCheck = criteriaOf(action);
  const put = (values: CheckDraft | undefined) => keep(values && { ...values, of });

  async function save(values: CheckDraft): Promise<void> {
    const done = await (isMet(values, toCheck)
      ? onMet({ words: values.words ?? "", checked: action.status.criteria.map(({ mark }) => mark) })
      : onNotMet(wordsOf(values, toCheck)));
    if (done) keep(undefined);
  }

  return (
    <RecordForm<CheckDraft>
      label={label}
      isTitled={isTitled}
      isFloating={!isTitled}
      focus="none"
      testId="check-form"
      start={{}}
      draft={[draft, put]}
      describe={(values) => ({
        fields: fieldsOf(action, values, {
          ...{ siteUrl, isChanged },
          onPut: (change) => put({ ...values, ...change }),
        }),
        submit: isNotMet(values) ? submit.notMet : submit.met,
      })}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

const criteriaOf = ({ status }: Action): readonly Criterion[] =>
  status.criteria.length > 0 ? status.criteria : [{ mark: WHOLE, text: words.whole }];

const isNotMet = ({ found = {} }: CheckDraft) => Object.values(found).includes("not met");
const isMet = ({ found = {} }: CheckDraft, criteria: readonly Criterion[]) =>
  criteria.every(({ mark }) => found[mark] === "met");

/** What was checked, then a line for each criterion of which something is missing. */
function wordsOf(values: CheckDraft, criteria: readonly Criterion[]): string {
  const missing = criteria.flatMap(({ mark }) => {
    const what = values[`missing ${mark}`]?.trim();
    return values.found?.[mark] === "not met" && what ? [mark ? `${mark}: ${what}` : what] : [];
  });
  return [...missing, values.words?.trim()].filter(Boolean).join("\n");
}

/** The claim, and what there is to open for each criterion. */
function whatIsChecked({ status: { claim, criteria, evidence } }: Action): string {
  return JSON.stringify([claim?.operation, criteria, evidence.map(keyOfPiece).toSorted()]);
}

interface Given {
  readonly siteUrl: string;
  /** Whether something else is there than when the person began. */
  readonly isChanged: boolean;
  readonly onPut: (change: CheckDraft) => void;
}

/** What is missing in what the person found, with the criterion's mark. */
function whatLacks(values: CheckDraft, criteria: readonly Criterion[]): { of: string; text: string } | undefined {
  for (const { mark } of criteria) {
    const name = mark || words.whole;
    const found = values.found?.[mark];
    if (found === undefined) return { of: mark, text: words.choose(name) };
    if (found === "not met" && !values[`missing ${mark}`]?.trim()) return { of: mark, text: words.enterMissing(name) };
  }
  return undefined;
}

function fieldsOf(action: Action, values: CheckDraft, given: Given): readonly FormField<keyof CheckDraft>[] {
  const criteria = criteriaOf(action);
  const wrong = whatLacks(values, criteria);
  return [
    {
      name: "found",
      kind: "own",
      label: words.checked,
      wrong: wrong?.text,
      render: (message) => (
        <>
          {given.isChanged && (
            <p role="alert" data-testid="check-changed">
              <strong>{words.changed}</strong>
            </p>
          )}
          <TheClaim action={action} />
          {criteria.map((criterion) => (
            <Found
              key={criterion.mark}
              {...{ action, criterion, values }}
              {...given}
              problem={message !== undefined && wrong?.of === criterion.mark ? wrong.text : undefined}
            />
          ))}
        </>
      ),
    },
    {
      name: "words",
      kind: "lines",
      label: words.checked,
      hint: words.checkedHint,
      required: isNotMet(values) ? undefined : words.enterChecked,
    },
  ];
}

function TheClaim({ action: { status } }: Pick<Props, "action">) {
  const styles = useClaimStyles();
  const { claim } = status;
  if (!claim) return null;
  return (
    <div>
      <strong>{words.claim}</strong>
      {claim.words && (
        <p className={styles.said} dir="auto">
          {claim.words}
        </p>
      )}
      {claim.isEarlier && <p className={styles.none}>{words.earlier}</p>}
    </div>
  );
}

interface FoundProps extends Given {
  readonly action: Action;
  readonly criterion: Criterion;
  readonly values: CheckDraft;
  readonly problem: string | undefined;
}

function Found({ action: { status }, criterion: { mark, text }, values, siteUrl, problem, onPut }: FoundProps) {
  const styles = useClaimStyles();
  const evidence = evidenceFor(mark, status.evidence, status.criteria);
  const { without = "" } = status.claim ?? {};
  const why = mark === WHOLE && status.criteria.length === 0 ? without : readReasons(without).get(mark);
  const found = values.found?.[mark];
  const missing = values[`missing ${mark}`] ?? "";
  const name = mark || words.whole;
  return (
    <section className={styles.account} aria-label={name} data-criterion={mark}>
      <CriterionLine mark={mark} text={text} />
      {evidence.map((piece) => (
        <EvidenceLine key={piece.id} evidence={piece} siteUrl={siteUrl} />
      ))}
      {why && (mark === WHOLE || evidence.length === 0) && (
        <p className={styles.none} dir="auto">
          {mark === WHOLE ? words.noCriteria(why) : words.reason(why)}
        </p>
      )}
      {!why && evidence.length === 0 && (
        <p className={styles.none}>{status.unread.has("evidence") ? words.unread : words.noEvidence}</p>
      )}
      <Field {...(problem && found === undefined && { validationMessage: <span>{problem}</span> })}>
        <RadioGroup
          name={`found ${mark}`}
          layout="horizontal"
          aria-label={words.found(name)}
          value={found ?? ""}
          onChange={(_, { value }) =>
            onPut({ found: { ...values.found, [mark]: value === "met" ? "met" : "not met" } })
          }
        >
          <Radio value="met" label={words.met} />
          <Radio value="not met" label={words.notMet} />
        </RadioGroup>
      </Field>
      {found === "not met" && (
        <FormControl
          field={{ name: `missing ${mark}`, kind: "lines", label: words.missing, wrong: problem }}
          value={missing}
          isRefused={problem !== undefined}
          onPut={(value) => onPut({ [`missing ${mark}`]: value })}
        />
      )}
    </section>
  );
}
