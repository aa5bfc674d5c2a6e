// The form that claims an action complete: what has been achieved, and each success criterion with its evidence, or why it has none.
// Files are sent first, then their entries are added, and last the claim; if something fails, the rest is still there to try again.
import { useRef, useState } from "react";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { claimChange } from "../../plan/moveChange.ts";
import { aboutAction, evidenceOf } from "../../plan/newEntry.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { MoveFormProps } from "../../ui/kit/feature.ts";
import type { FormField } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { ClaimAccount } from "./ClaimAccount.tsx";
import { type ClaimDraft, criteriaIn, criteriaOf, keyOf, whatLacks, withoutIn } from "./claimDraft.ts";
import { claimWords as words } from "./claimWords.ts";
import { libraryFor } from "./list.ts";
import { evidenceIn, type Piece } from "./pieces.ts";
import { cancelUpload, choose, renamed, uploadFor } from "./uploads.ts";
import { evidenceWords } from "./words.ts";

export function ClaimForm({ action, siteUrl, label, onAnswer, onClose }: MoveFormProps) {
  const { sync, files } = useSession();
  const announce = useAnnounce();
  const [kept, keep] = useDraft<ClaimDraft>(action.id, "move Claimed");
  const [sending, setSending] = useState<Piece>();
  const draft = kept?.evidence && kept.words === undefined ? { ...kept, words: kept.evidence } : kept;
  // What is typed while a file is on its way belongs to the claim.
  const latest = useRef<ClaimDraft>({});
  latest.current = draft ?? {};

  function put(values: ClaimDraft | undefined): void {
    for (const piece of draft?.pieces ?? []) {
      if (!values?.pieces?.some(({ key }) => key === piece.key)) choose(keyOf(action, piece), undefined);
    }
    latest.current = values ?? {};
    keep(values);
  }

  const putPiece = (piece: Piece) => {
    const { pieces = [] } = latest.current;
    put({ ...latest.current, pieces: pieces.map((each) => (each.key === piece.key ? piece : each)) });
  };

  /** Whether it is in the library. */
  async function send(piece: Piece): Promise<boolean> {
    setSending(piece);
    if (piece.isRestricted) renamed(keyOf(action, piece), piece.title);
    const outcome = await uploadFor(keyOf(action, piece), action, {
      files,
      library: libraryFor(piece.isRestricted === true),
    });
    setSending(undefined);
    if (outcome.kind === "cancelled") announce(evidenceWords.cancelled);
    else if (outcome.kind !== "done") announce(words.failed(piece.title, outcome.why));
    if (outcome.kind !== "done") return false;
    const { link, size: fileSize, hash: fileHash } = outcome.value;
    putPiece({ ...(pieceNow(piece) ?? piece), link, fileSize, fileHash });
    return true;
  }

  const pieceNow = ({ key }: Piece) => latest.current.pieces?.find((each) => each.key === key);

  async function save(values: ClaimDraft): Promise<void> {
    latest.current = values;
    for (const piece of values.pieces ?? []) {
      if (piece.isFile && !piece.link && !(await send(piece))) return;
    }
    for (const piece of latest.current.pieces ?? []) {
      // A page that ends before the draft is without it must not add it again.
      const entry = { ...evidenceOf(aboutAction(action), evidenceIn(piece)), operation: piece.key };
      await sync.addEntry(entry, { list: actions, id: action.id });
      const left = latest.current.pieces?.filter(({ key }) => key !== piece.key) ?? [];
      put({ ...latest.current, pieces: left });
    }
    const said = latest.current;
    const claiming = { words: said.words ?? "", without: withoutIn(said, action), criteria: criteriaIn(said, action) };
    if (await onAnswer((now, mover) => claimChange(now, claiming, mover))) put(undefined);
  }

  return (
    <RecordForm<ClaimDraft>
      label={label}
      isFloating
      start={{}}
      draft={[draft, put]}
      describe={(values) => ({
        fields: fieldsOf(action, values, {
          siteUrl,
          sending,
          onPut: (change) => put({ ...latest.current, ...change }),
        }),
        submit: words.submit,
      })}
      busy={
        sending && {
          label: evidenceWords.cancelUpload,
          onStop: () => cancelUpload(keyOf(action, sending)),
        }
      }
      onSubmit={save}
      onClose={onClose}
    />
  );
}

interface Given {
  readonly siteUrl: string;
  readonly sending: Piece | undefined;
  readonly onPut: (change: ClaimDraft) => void;
}

function fieldsOf(action: Action, values: ClaimDraft, given: Given): readonly FormField<keyof ClaimDraft>[] {
  const criteria = criteriaOf(action, values);
  const wrong = whatLacks(action, values);
  return [
    { name: "words", kind: "lines", label: words.words, required: words.enterWords, tall: true },
    ...(action.status.criteria.length === 0 && action.canEdit
      ? [{ name: "criteria", kind: "lines", label: words.criteria, hint: words.criteriaHint } as const]
      : []),
    {
      name: "pieces",
      kind: "own",
      label: evidenceWords.title,
      wrong: wrong?.text,
      render: (message) => (
        <ClaimAccount {...{ action, criteria, values }} {...given} wrong={message === undefined ? undefined : wrong} />
      ),
    },
  ];
}
