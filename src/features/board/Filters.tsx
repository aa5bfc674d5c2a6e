// Filters of the board, by programme, theme, lead and attention; every change shows at once.
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Board } from "../../plan/board.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { isGone } from "../../schema/column.ts";
import { flags, type View } from "./view.ts";
import { words } from "./words.ts";

const useStyles = makeStyles({
  panel: {
    flexBasis: "100%",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))",
    gap: "8px 24px",
    maxHeight: "40vh",
    overflowY: "auto",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly board: Board;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
}

interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

export function Filters({ board, view, onView }: Props) {
  const styles = useStyles();
  const { programmes, themes, leads } = useMemo(() => choicesOf(board), [board]);
  return (
    <section className={styles.panel} aria-label={words.filters(0)}>
      <Group
        title={words.programme}
        choices={programmes}
        chosen={view.programmes}
        onChoose={(programmes) => onView({ programmes })}
      />
      <Group title={words.theme} choices={themes} chosen={view.themes} onChoose={(themes) => onView({ themes })} />
      <Group title={words.lead} choices={leads} chosen={view.leads} onChoose={(leads) => onView({ leads })} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.moreFilters}</legend>
        {flags.map((flag) => (
          <Checkbox
            key={flag}
            label={words.flags[flag]}
            checked={view[flag]}
            onChange={(_, { checked }) => onView({ [flag]: checked === true })}
          />
        ))}
      </fieldset>
    </section>
  );
}

interface GroupProps<T> {
  readonly title: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: readonly T[];
  readonly onChoose: (chosen: readonly T[]) => void;
}

function Group<T extends string | number>({ title, choices, chosen, onChoose }: GroupProps<T>) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {choices.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(_, { checked }) =>
            onChoose(checked ? [...chosen, value] : chosen.filter((each) => each !== value))
          }
        />
      ))}
    </fieldset>
  );
}

function choicesOf(board: Board) {
  const actions = [...board.actions.values()];
  const known = actions.flatMap(({ fields }) => fields.leads.filter((lead) => !isGone(lead)));
  const leads = new Map(known.map((lead) => [lead.id, nameAtStart(lead)]));
  const themes = new Set(actions.map(({ fields }) => fields.theme).filter(Boolean));
  return {
    programmes: board.programmes.flatMap(({ fields: { number, title } }) =>
      number === undefined ? [] : [{ value: number, label: `${number} ${title}` }],
    ),
    themes: [...themes].sort().map((theme) => ({ value: theme, label: theme })),
    leads: [...leads]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, "en-GB", { numeric: true })),
  };
}
