// The pane of a row's comments beside its form and its versions: read when the page is shown, and again after each comment.
import { h } from "../dom.ts";
import { peopleEditor } from "../form/peopleEditor.ts";
import { Refused } from "../rest/ask.ts";
import type { List } from "../rest/read.ts";
import type { Shell } from "../shell.ts";
import { timeText } from "../values.ts";
import { bodyOf, type Comment, partsOf } from "./commentText.ts";

/** Draws it at once, and what it says when that has been read. */
export function commentsPane(shell: Shell, list: List, id: number): HTMLElement {
  const path = `/items(${id})/Comments`;
  const conversation = h("ol", { class: "conversation" });
  const status = h("p", { class: "status", role: "status" });
  const words = h("textarea", { rows: 3, "aria-label": "Comment", placeholder: "Add a comment", maxlength: 2000 });
  const target = h("div", { class: "reply-to", hidden: true });
  const people = h("div", {});
  let picker = newPicker();
  let replyTo: Comment | undefined;

  function newPicker() {
    const made = peopleEditor({ ask: shell.ask, chosen: [], many: true });
    made.control.setAttribute("aria-label", "Mention");
    made.control.placeholder = "Mention somebody";
    people.replaceChildren(made.element);
    return made;
  }

  function answer(comment: Comment | undefined): void {
    replyTo = comment;
    target.hidden = comment === undefined;
    const stop = h("button", { type: "button", onclick: () => answer(undefined) }, "Cancel reply");
    target.replaceChildren(...(comment ? [`Reply to ${comment.author.name} `, stop] : []));
    if (comment) words.focus();
  }

  async function read(): Promise<void> {
    try {
      const { value } = await list.get<{ value: readonly Comment[] }>(`${path}?$expand=replies&$top=500`);
      conversation.replaceChildren(...value.map((comment) => drawComment(comment, answer)));
      if (value.length === 0) conversation.append(h("li", { class: "quiet" }, "No comments yet."));
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      status.replaceChildren(problem.message);
    }
  }

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const chosen = picker.chosen().map(({ title, email }) => ({
      ...{ loginName: `i:0#.f|membership|${email}`, email, name: title },
    }));
    if (words.value.trim() === "" && chosen.length === 0) return;
    const to = replyTo ? `${path}(${replyTo.id})/replies` : path;
    try {
      await list.post(to, bodyOf(words.value, chosen));
      words.value = "";
      picker = newPicker();
      answer(undefined);
      status.replaceChildren("Your comment was added.");
      await read();
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      // What was typed stays.
      status.replaceChildren(problem.message);
    }
  }

  void read();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void read();
  });
  return h(
    "aside",
    { class: "comments", "aria-label": "Comments" },
    h("h2", {}, "Comments"),
    h(
      "form",
      { onsubmit: (event) => void send(event) },
      target,
      words,
      people,
      h("button", { type: "submit", class: "primary" }, "Send"),
    ),
    status,
    conversation,
  );
}

function drawComment(comment: Comment, answer: (comment: Comment) => void): HTMLElement {
  const replies = comment.replies ?? [];
  return h(
    "li",
    { "data-comment": comment.id },
    ...said(comment),
    h("button", { type: "button", class: "reply", onclick: () => answer(comment) }, "Reply"),
    replies.length > 0 && h("ol", {}, ...replies.map((reply) => h("li", {}, ...said(reply)))),
  );
}

function said(comment: Comment): HTMLElement[] {
  const when = new Date(comment.createdDate);
  return [
    h(
      "p",
      { class: "by" },
      h("strong", {}, comment.author.name),
      h("time", { datetime: comment.createdDate }, timeText(when)),
    ),
    h(
      "p",
      { class: "words" },
      ...partsOf(comment).map((part) =>
        typeof part === "string" ? part : h("b", { title: part.email }, `@${part.name}`),
      ),
    ),
  ];
}
