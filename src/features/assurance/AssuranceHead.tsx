// What the screens of assurance begin with: their title, and the programme that they are narrowed to.
import { Select } from "@fluentui/react-components";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useAssuranceStyles } from "./Assurance.styles.ts";

interface Props extends Pick<ScreenProps, "board" | "onQuery"> {
  readonly title: string;
  readonly count: number;
  /** Its number as text; empty for all of them. */
  readonly programme: string;
}

export function AssuranceHead({ title, count, board, programme, onQuery }: Props) {
  const styles = useAssuranceStyles();
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>
        {title} <span className={styles.count}>{count}</span>
      </h1>
      <Select
        size="small"
        aria-label="Programme"
        className={styles.programme}
        value={programme}
        onChange={(_, { value }) => onQuery(() => (value ? `programme=${value}` : ""))}
      >
        <option value="">All programmes</option>
        {board.programmes.map(({ fields }) => (
          <option key={fields.number} value={fields.number}>
            {fields.number} {fields.title}
          </option>
        ))}
      </Select>
    </div>
  );
}
