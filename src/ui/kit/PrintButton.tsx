// Prints what is shown. Teams has no command for it, and a browser's own prints the whole window of Teams.
import { Button } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons";
import { printWords } from "./printWords.ts";

/** `of`: where several things can be printed, what this button prints. */
export function PrintButton({ of }: { readonly of?: string }) {
  const label = of ? printWords.printOf(of) : printWords.print;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<PrintRegular />}
      aria-label={label}
      title={label}
      onClick={() => window.print()}
    />
  );
}
