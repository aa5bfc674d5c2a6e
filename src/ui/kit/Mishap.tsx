// What stands in the place of a part in which a mistake of ours was made.
import { Button } from "@fluentui/react-components";

interface Props {
  /** What cannot be shown: `this action`. */
  readonly what: string;
  readonly onTryAgain: () => void;
}

export function Mishap({ what, onTryAgain }: Props) {
  return (
    <div role="alert" data-testid="mishap" style={{ padding: "24px", maxWidth: "56ch" }}>
      <p>
        {`Something of ours went wrong, so ${what} cannot be shown. Nothing that you saved is lost, and what you typed is kept.`}
      </p>
      <Button onClick={onTryAgain}>Try again</Button>
    </div>
  );
}
