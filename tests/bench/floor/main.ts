// The floor: the same board by hand, without a framework. Columns that draw only what is seen, a card dragged by pointer
// or moved by keys, a filter. What any board must cost at least; nothing more is in it.
import "./style.css";
import { compareReferences } from "../../../src/plan/action.ts";
import type { ActionRow } from "../../../src/plan/actions.ts";
import { type Column, columnOfRow, columns, faceOf, matches } from "../card.ts";
import { readData } from "../page.ts";

const rowHeight = 154;
const overscan = 600;

const { rows, today } = await readData();
const placed = new Map(rows.map((row) => [row.id, { row, column: columnOfRow(row) }]));
const inOrder = [...placed.values()].sort((a, b) => compareReferences(a.row.fields.reference, b.row.fields.reference));

const search = element("input", document.body);
search.type = "search";
const scroller = element("div", document.body);
scroller.dataset.scroller = "";
const heads = element("div", scroller, "heads");
const canvas = element("div", scroller, "columns");
const parts = columns.map((column) => {
  const head = element("div", heads);
  const list = element("div", canvas);
  list.dataset.column = column;
  return { column, head, list, ids: [] as number[], drawn: new Map<number, HTMLElement>() };
});

function element<K extends keyof HTMLElementTagNameMap>(tag: K, parent: Element, className = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return parent.appendChild(made);
}

function arrange(): void {
  for (const part of parts) part.ids = [];
  const text = search.value.trim();
  for (const { row, column } of inOrder) {
    if (!text || matches(row, text)) parts[columns.indexOf(column)]?.ids.push(row.id);
  }
  for (const { column, head, list, ids } of parts) {
    head.textContent = `${column} ${ids.length}`;
    list.dataset.count = String(ids.length);
  }
  canvas.style.height = `${Math.max(...parts.map(({ ids }) => ids.length)) * rowHeight}px`;
  draw();
}

function draw(): void {
  const first = Math.max(0, Math.floor((scroller.scrollTop - overscan) / rowHeight));
  const last = Math.floor((scroller.scrollTop + scroller.clientHeight + overscan) / rowHeight);
  for (const { ids, drawn, list } of parts) {
    const wanted = new Map(ids.slice(first, last + 1).map((id, index) => [id, first + index]));
    for (const [id, card] of drawn) {
      if (!wanted.has(id) && id !== dragged?.id) {
        card.remove();
        drawn.delete(id);
      }
    }
    for (const [id, place] of wanted) {
      const card = drawn.get(id) ?? list.appendChild(newCard(id));
      drawn.set(id, card);
      card.style.transform = `translateY(${place * rowHeight + 8}px)`;
    }
  }
}

function newCard(id: number): HTMLElement {
  const card = document.createElement("article");
  card.tabIndex = 0;
  card.dataset.id = String(id);
  const row = placed.get(id)?.row;
  if (row) fill(card, row);
  return card;
}

function fill(card: HTMLElement, row: ActionRow): void {
  const { lead, initials, date, tags } = faceOf(row, today);
  card.dataset.ref = row.fields.reference;
  card.replaceChildren();
  element("b", card).textContent = row.fields.reference;
  element("p", card).textContent = row.fields.title;
  const who = element("span", card);
  element("i", who).textContent = initials;
  who.append(` ${lead}`);
  for (const text of [date, ...tags]) element("span", card).textContent = text;
}

function moveTo(id: number, column: Column): void {
  const action = placed.get(id);
  if (!action) return;
  const old = parts[columns.indexOf(action.column)];
  const target = parts[columns.indexOf(column)];
  const card = old?.drawn.get(id);
  old?.drawn.delete(id);
  action.column = column;
  if (card && target) {
    target.list.appendChild(card);
    target.drawn.set(id, card);
  }
  arrange();
  const place = target?.ids.indexOf(id) ?? 0;
  scroller.scrollTop = Math.min(scroller.scrollTop, place * rowHeight);
  const lowest = (place + 1) * rowHeight + 60 - scroller.clientHeight;
  scroller.scrollTop = Math.max(scroller.scrollTop, lowest);
  draw();
  target?.drawn.get(id)?.focus({ preventScroll: true });
}

let dragged: { id: number; card: HTMLElement; x: number; y: number } | undefined;
const columnAt = (x: number) =>
  parts.find(({ list }) => {
    const { left, right } = list.getBoundingClientRect();
    return x >= left && x <= right;
  });

scroller.addEventListener("pointerdown", ({ target, clientX: x, clientY: y }) => {
  const card = target instanceof Element ? target.closest("article") : null;
  if (card) dragged = { id: Number(card.dataset.id), card, x, y };
});
addEventListener("pointermove", ({ clientX, clientY }) => {
  if (!dragged) return;
  dragged.card.classList.add("dragged");
  dragged.card.style.translate = `${clientX - dragged.x}px ${clientY - dragged.y}px`;
  const over = columnAt(clientX);
  for (const part of parts) part.head.classList.toggle("over", part === over);
});
addEventListener("pointerup", ({ clientX }) => {
  if (!dragged) return;
  const { id, card } = dragged;
  dragged = undefined;
  card.classList.remove("dragged");
  card.style.translate = "";
  const over = columnAt(clientX);
  if (over) moveTo(id, over.column);
});
scroller.addEventListener("keydown", ({ key, shiftKey, target }) => {
  const id = target instanceof HTMLElement ? Number(target.dataset.id) : 0;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const column = placed.get(id)?.column;
  const to = shiftKey && step && column ? columns[columns.indexOf(column) + step] : undefined;
  if (to) moveTo(id, to);
});
scroller.addEventListener("scroll", draw, { passive: true });
search.addEventListener("input", arrange);
new ResizeObserver(draw).observe(scroller);

window.bench = {
  change(id, title) {
    const action = placed.get(id);
    if (!action) return;
    action.row = { ...action.row, fields: { ...action.row.fields, title } };
    const card = parts[columns.indexOf(action.column)]?.drawn.get(id);
    if (card) fill(card, action.row);
  },
};
arrange();
