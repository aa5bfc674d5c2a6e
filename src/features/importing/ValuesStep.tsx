// What the file's own words mean: ratings, programmes, leads.
import { Button, Field, Select } from "@fluentui/react-components";
import { type RatingMeaning, ratingMeanings } from "./choices.ts";
import { useImportStyles } from "./Import.styles.ts";
import { LeadsChoice } from "./LeadsChoice.tsx";
import type { Import } from "./useImport.ts";
import { pageWords as words } from "./words.ts";

interface Props {
  readonly current: Import;
  readonly isBusy: boolean;
  /** To where programmes are added. */
  readonly onProgrammes: () => void;
  readonly programmes: readonly { readonly number: number; readonly title: string }[];
}

export function ValuesStep({ current, isBusy, programmes, onProgrammes }: Props) {
  const styles = useImportStyles();
  const { choices, records, setChoices } = current;
  const ratings = Object.keys(choices.ratings);
  return (
    <section className={styles.step} aria-label={words.values} data-testid="import-values">
      <h2 className={styles.title}>{words.values}</h2>
      {ratings.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{words.ratings}</h3>
          <p className={styles.line}>{words.ratingsIntro}</p>
          <ul className={styles.pairs}>
            {ratings.map((text) => (
              <li key={text} className={styles.pair}>
                <p className={styles.strong}>{text}</p>
                <Select
                  aria-label={words.isFor(text)}
                  value={choices.ratings[text] ?? "None"}
                  disabled={isBusy}
                  onChange={(_, { value }) =>
                    setChoices({ ratings: { ...choices.ratings, [text]: value as RatingMeaning } })
                  }
                >
                  {ratingMeanings.map((meaning) => (
                    <option key={meaning} value={meaning}>
                      {words.ratingNames[meaning]}
                    </option>
                  ))}
                </Select>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.subtitle}>{words.programmes}</h3>
      <p className={styles.line}>{words.programmesIntro}</p>
      <Field label={words.programmeFrom} className={styles.bar}>
        <Select
          value={choices.programmeFrom}
          disabled={isBusy}
          onChange={(_, { value }) => setChoices({ programmeFrom: value })}
        >
          <option value="">{words.decideLater}</option>
          {records.columns.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {programmes.length === 0 && (
        <div className={styles.buttons}>
          <p className={styles.line}>{words.noProgrammes}</p>
          <Button size="small" onClick={onProgrammes}>
            {words.toProgrammes}
          </Button>
        </div>
      )}
      <ul className={styles.pairs}>
        {(programmes.length > 0 ? Object.keys(choices.programmes) : []).map((text) => (
          <li key={text} className={styles.pair}>
            <p className={styles.strong}>{text}</p>
            <Select
              aria-label={words.isFor(text)}
              value={String(choices.programmes[text] ?? 0)}
              disabled={isBusy}
              onChange={(_, { value }) => setChoices({ programmes: { ...choices.programmes, [text]: Number(value) } })}
            >
              <option value="0">{words.noProgramme}</option>
              {programmes.map(({ number, title }) => (
                <option key={number} value={number}>
                  {`${number} ${title}`}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      <LeadsChoice current={current} isBusy={isBusy} />
    </section>
  );
}
