// By what the actions of a screen are grouped; it stands in the address.
import { Select } from "@fluentui/react-components";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { withPart } from "../../ui/kit/queryPart.ts";
import { type Grouping, groupings } from "./grouped.ts";
import { useProgressStyles } from "./Progress.styles.ts";
import { overviewWords } from "./words.ts";

interface Props extends Pick<ScreenProps, "onQuery"> {
  readonly grouping: Grouping;
}

export function GroupSelect({ grouping, onQuery }: Props) {
  const styles = useProgressStyles();
  return (
    <div className={styles.tool} data-paper="no">
      <span aria-hidden="true">{overviewWords.group}</span>
      <Select
        size="small"
        aria-label={overviewWords.group}
        value={grouping}
        onChange={(_, { value }) => onQuery((known) => withPart(known, "group", value === "programme" ? "" : value))}
      >
        {groupings.map((each) => (
          <option key={each} value={each}>
            {overviewWords.groups[each]}
          </option>
        ))}
      </Select>
    </div>
  );
}
