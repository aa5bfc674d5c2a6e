// Narrows a screen of assurance to one programme.
import { Select } from "@fluentui/react-components";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useAssuranceStyles } from "./Assurance.styles.ts";
import { programmeWords } from "./words.ts";

interface Props extends Pick<ScreenProps, "board" | "onQuery"> {
  /** Its number as text; empty for all of them. */
  readonly programme: string;
}

export function ProgrammeSelect({ board, programme, onQuery }: Props) {
  const styles = useAssuranceStyles();
  return (
    <Select
      size="small"
      aria-label={programmeWords.label}
      className={styles.programme}
      value={programme}
      onChange={(_, { value }) => onQuery(() => (value ? `programme=${value}` : ""))}
    >
      <option value="">{programmeWords.all}</option>
      {board.programmes.map(({ fields: { number, title } }) => (
        <option key={number} value={number}>
          {`${number} ${title}`}
        </option>
      ))}
    </Select>
  );
}
