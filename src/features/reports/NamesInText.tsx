// Names, addresses and telephone numbers that were found in what is to be published, each to be decided.
import { Radio, RadioGroup } from "@fluentui/react-components";
import { decisions as all, type Decision, type Decisions, type Finding, keyOf } from "../../plan/papers/names.ts";
import { usePapersStyles } from "./PapersPage.styles.ts";
import { nameWords as words } from "./words.ts";

interface Props {
  readonly findings: readonly Finding[];
  readonly decisions: Decisions;
  /** Absent for who may not make papers. */
  readonly onDecide: ((decisions: Decisions) => void) | undefined;
}

export function NamesInText({ findings, decisions, onDecide }: Props) {
  const styles = usePapersStyles();
  return (
    <section className={styles.box} aria-label={words.title} data-testid="names-in-text">
      <h2 className={styles.subtitle}>{words.title}</h2>
      <p className={styles.quiet}>{words.intro}</p>
      <ul className={styles.names}>
        {findings.map(({ found, kind, places }) => (
          <li key={keyOf(found)}>
            <strong>{`${found} (${kind}, ${words.places(places.length)})`}</strong>
            {places.slice(0, 3).map(({ where, context }) => (
              <p key={`${where} ${context}`} className={styles.context}>
                {`${where}: ${context}`}
              </p>
            ))}
            <RadioGroup
              layout="horizontal"
              aria-label={words.decide(found)}
              value={decisions[keyOf(found)] ?? ""}
              disabled={!onDecide}
              onChange={(_, { value }) => onDecide?.({ ...decisions, [keyOf(found)]: value as Decision })}
            >
              {all.map((each) => (
                <Radio key={each} value={each} label={words[each]} />
              ))}
            </RadioGroup>
          </li>
        ))}
      </ul>
    </section>
  );
}
