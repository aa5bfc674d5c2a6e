// What a verifier has before them when they verify: the evidence under each criterion, what they checked, and their word.
import { Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { markOf } from "../../plan/criteria.ts";
import { FormControl } from "../../ui/kit/FormControl.tsx";
import type { NeedProps } from "../../ui/kit/feature.ts";
import { EvidenceLine } from "./EvidenceLine.tsx";
import { evidenceWords, verifyingWords } from "./words.ts";

const useStyles = makeStyles({
  bank: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
  group: { display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
  none: { color: tokens.colorNeutralForeground2 },
  claim: {
    margin: 0,
    padding: "4px 8px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

export function ToVerify({ action: { status }, siteUrl, answers, missing, onPut }: NeedProps) {
  const styles = useStyles();
  const isRead = !status.unread.has("evidence");
  const marks = new Set(status.criteria.map(({ mark }) => mark));
  const groups = [
    ...status.criteria.map(({ mark, text }) => ({
      title: `${mark} ${text}`,
      evidence: status.evidence.filter(({ fields }) => markOf(fields.criterion) === mark),
    })),
    {
      title: evidenceWords.whole,
      evidence: status.evidence.filter(({ fields }) => !marks.has(markOf(fields.criterion))),
    },
  ].filter(({ evidence }, index) => index < status.criteria.length || evidence.length > 0);
  return (
    <>
      {status.claim?.words && (
        <div>
          <strong>{verifyingWords.claim}</strong>
          <p className={styles.claim} dir="auto">
            {status.claim.words}
          </p>
        </div>
      )}
      {groups.length > 0 && (
        <ul className={styles.bank}>
          {groups.map(({ title, evidence }) => (
            <li key={title} className={styles.group}>
              <strong>{title}</strong>
              {evidence.length === 0 && (
                <span className={styles.none}>{isRead ? verifyingWords.noEvidence : verifyingWords.unread}</span>
              )}
              {evidence.map((piece) => (
                <EvidenceLine key={piece.id} evidence={piece} siteUrl={siteUrl} />
              ))}
            </li>
          ))}
        </ul>
      )}
      <FormControl
        field={{ name: "why", kind: "lines", label: verifyingWords.checked }}
        value={answers.why}
        isRefused={false}
        onPut={(why) => onPut({ why })}
      />
      <Field {...(missing && { validationMessage: <span>{verifyingWords.readFirst}</span> })}>
        <Checkbox
          label={verifyingWords.confirm}
          checked={answers.checked ?? false}
          onChange={(_, { checked }) => onPut({ checked: checked === true })}
        />
      </Field>
    </>
  );
}
