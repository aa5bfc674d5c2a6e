// Which two plans a screen compares: two lists to choose from, beside its title.
import { Select } from "@fluentui/react-components";
import { formatShortDay } from "../../plan/days.ts";
import type { Sealed } from "../../plan/snapshots/closedRounds.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { OnPaper } from "../../ui/kit/OnPaper.tsx";
import { PrintButton } from "../../ui/kit/PrintButton.tsx";
import { withPart } from "../../ui/kit/queryPart.ts";
import type { Comparison } from "./comparison.ts";
import { useProgressStyles } from "./Progress.styles.ts";
import { words } from "./words.ts";

interface Props extends Pick<ScreenProps, "onQuery"> {
  readonly sealed: readonly Sealed[];
  readonly comparison: Comparison;
}

export function Comparing({ sealed, comparison: { at, than }, onQuery }: Props) {
  const styles = useProgressStyles();
  if (sealed.length === 0) return <PrintButton />;
  const choose = (name: string, value: string) => onQuery((query) => withPart(query, name, value));
  const earlier = sealed.filter(({ round }) => !at || round.number < at.round.number);
  return (
    <>
      <div className={styles.comparing} data-paper="no">
        <Select
          size="small"
          aria-label={words.at}
          value={at ? String(at.round.number) : ""}
          onChange={(_, { value }) => choose("at", value)}
        >
          <option value="">{words.now}</option>
          {sealed.toReversed().map(({ round }) => (
            <option key={round.number} value={round.number}>
              {nameOf(round)}
            </option>
          ))}
        </Select>
        <span>{words.comparedWith}</span>
        <Select
          size="small"
          aria-label={words.comparedWith}
          value={than ? String(than.round.number) : ""}
          disabled={!than}
          onChange={(_, { value }) => choose("than", value)}
        >
          {!than && <option value="">{words.nothingEarlier}</option>}
          {earlier.toReversed().map(({ round }) => (
            <option key={round.number} value={round.number}>
              {nameOf(round)}
            </option>
          ))}
        </Select>
        <PrintButton />
      </div>
      <OnPaper>
        <p className={styles.compared}>
          {words.compared(at ? nameOf(at.round) : words.now, than && nameOf(than.round))}
        </p>
      </OnPaper>
    </>
  );
}

const nameOf = ({ number, closedOn }: Sealed["round"]) =>
  words.roundOn(number, closedOn ? formatShortDay(closedOn) : "");
