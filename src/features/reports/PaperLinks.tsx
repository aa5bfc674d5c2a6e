// The files of a paper, opened in Word or Excel for the web.
import { Link } from "@fluentui/react-components";
import { useSession } from "../../ui/kit/session.tsx";
import { usePapersStyles } from "./PapersPage.styles.ts";
import { nameIn } from "./paperFiles.ts";
import { issueFormWords as words } from "./words.ts";

export function PaperLinks({ links }: { readonly links: readonly string[] }) {
  const styles = usePapersStyles();
  const { openLink } = useSession();
  return (
    <div className={styles.links}>
      {links.map((link) => {
        const address = inBrowser(link);
        return (
          <Link
            key={link}
            href={address}
            target="_blank"
            rel="noreferrer"
            onClick={(event) => {
              if (!openLink) return;
              event.preventDefault();
              openLink(address);
            }}
          >
            {words.open(nameIn(link))}
          </Link>
        );
      })}
    </div>
  );
}

/** Its page in Word or Excel for the web. */
function inBrowser(link: string): string {
  const address = new URL(link);
  address.searchParams.set("web", "1");
  address.hash = "";
  return address.href;
}
