// The file or the pasted table that a plan comes from.
import { Button, Checkbox, Spinner } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { type ReadOrder, readInWorker } from "../../office/readInWorker.ts";
import type { Source } from "../../office/source.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { useImportStyles } from "./Import.styles.ts";
import type { Import, KeptSource } from "./useImport.ts";
import { pageWords as words } from "./words.ts";

interface Props {
  readonly current: Import | undefined;
  /** Whether it is being run: then no other can be taken. */
  readonly isBusy: boolean;
  readonly onTake: (source: KeptSource | undefined) => void;
}

export function SourceStep({ current, isBusy, onTake }: Props) {
  const styles = useImportStyles();
  return (
    <section className={styles.step} aria-label={words.source} data-testid="import-source">
      <h2 className={styles.title}>{words.source}</h2>
      {current ? <Taken {...{ current, isBusy, onTake }} /> : <Choose onTake={onTake} />}
    </section>
  );
}

function Choose({ onTake }: Pick<Props, "onTake">) {
  const styles = useImportStyles();
  const { workers } = useSession();
  const [reading, setReading] = useState<{ readonly name: string; readonly stop: AbortController }>();
  const [refused, setRefused] = useState("");
  const input = useRef<HTMLInputElement>(null);

  async function readWith(order: ReadOrder, stop?: AbortSignal): Promise<Source> {
    const { startReader } = await workers();
    return readInWorker(startReader, order, stop);
  }

  function taken(name: string, source: Source): void {
    if (source.kind === "refused") setRefused(source.reason);
    else onTake({ name, tables: source.tables, notes: source.notes });
  }

  async function read(file: File): Promise<void> {
    const stop = new AbortController();
    setRefused("");
    setReading({ name: file.name, stop });
    const source = await readWith({ kind: "file", file, name: file.name }, stop.signal);
    setReading(undefined);
    if (!stop.signal.aborted) taken(file.name, source);
  }

  async function paste(event: React.ClipboardEvent): Promise<void> {
    event.preventDefault();
    const { clipboardData } = event;
    const [file] = clipboardData.files;
    const pasted = { text: clipboardData.getData("text/plain"), html: clipboardData.getData("text/html") };
    setRefused("");
    if (file && !pasted.text && !pasted.html) return read(file);
    taken(words.pasted, await readWith({ kind: "pasted", pasted }));
  }

  if (reading) {
    return (
      <div className={styles.buttons}>
        <Spinner size="tiny" label={words.reading(reading.name)} />
        <Button
          size="small"
          onClick={() => {
            reading.stop.abort();
            setReading(undefined);
          }}
        >
          {words.stop}
        </Button>
      </div>
    );
  }
  return (
    <>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <input
        ref={input}
        className={styles.file}
        type="file"
        tabIndex={-1}
        aria-hidden
        accept=".docx,.docm,.xlsx,.xlsm,.csv,.tsv,.txt"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) void read(file);
        }}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        <p className={styles.quiet}>{words.chooseHint}</p>
      </div>
      <textarea
        className={styles.paste}
        aria-label={words.paste}
        placeholder={words.paste}
        aria-describedby="paste-hint"
        value=""
        onChange={() => undefined}
        onPaste={(event) => void paste(event)}
        onDrop={(event) => {
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          if (file) void read(file);
        }}
      />
      <p className={styles.quiet} id="paste-hint">
        {words.pasteHint}
      </p>
    </>
  );
}

function Taken({ current, isBusy, onTake }: Props & { readonly current: Import }) {
  const styles = useImportStyles();
  const { source, used, setUsed } = current;
  const rows = source.tables.reduce((sum, each) => sum + each.rows.length, 0);
  return (
    <>
      <div className={styles.buttons}>
        <p className={styles.strong}>{words.found(source.name, source.tables.length, rows)}</p>
        <Button size="small" disabled={isBusy} onClick={() => onTake(undefined)}>
          {words.another}
        </Button>
      </div>
      {source.notes.map((note) => (
        <p key={note} className={styles.quiet}>
          {note}
        </p>
      ))}
      {(source.tables.length > used.length || source.tables.length === 0) && (
        <details>
          <summary>{words.tables(used.length, source.tables.length)}</summary>
          {source.tables.map((table, index) => (
            <div key={`${table.name} ${table.headings.join(" ")}`}>
              <Checkbox
                checked={used.includes(index)}
                disabled={isBusy}
                label={[table.name, ...table.headings, words.tableRows(table.rows.length)].join(" · ")}
                onChange={(_, { checked }) =>
                  setUsed(checked ? [...used, index].sort((a, b) => a - b) : used.filter((each) => each !== index))
                }
              />
            </div>
          ))}
        </details>
      )}
    </>
  );
}
