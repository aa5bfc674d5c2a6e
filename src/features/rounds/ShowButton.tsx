// The button that shows more of a programme or a round, and hides it again.
import { Button } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";

interface Props {
  readonly open: boolean;
  /** What it says, and what it is called for who does not see what it stands beside. */
  readonly text: string;
  readonly label: string;
  readonly onToggle: () => void;
}

export function ShowButton({ open, text, label, onToggle }: Props) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
      iconPosition="after"
      aria-expanded={open}
      aria-label={label}
      onClick={onToggle}
    >
      <span>{text}</span>
    </Button>
  );
}
