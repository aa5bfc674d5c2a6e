// Outlines of our own for icons, in a box of 16 by 16; where two overlap there is a hole.

const disc = "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z";
const ring = `${disc}M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z`;
const triangle = "M8 1.2 15.4 14.4H.6z";
const diamond = "M8 1 15 8 8 15 1 8z";
const octagon = "M5 1h6l4 4v6l-4 4H5l-4-4V5z";

export const shapes = {
  arrowDown: "M8 14.5 2 8.5 3.4 7.1 7 10.7V1.5h2v9.2l3.6-3.6L14 8.5z",
  arrowLeft: "M1.5 8 7.5 2 8.9 3.4 5.3 7h9.2v2H5.3l3.6 3.6L7.5 14z",
  arrowRight: "M14.5 8 8.5 14 7.1 12.6 10.7 9H1.5V7h9.2L7.1 3.4 8.5 2z",
  arrowUp: "M8 1.5 14 7.5 12.6 8.9 9 5.3v9.2H7V5.3L3.4 8.9 2 7.5z",
  blocked: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 0 1 3 1L4 11a5 5 0 0 1 4-8zm4 2a5 5 0 0 1-7 7z",
  calendar: "M2 3h2V1.5h1.6V3h4.8V1.5H12V3h2v11H2zM3.6 6.5v6h8.8v-6z",
  check: "M6.2 12.6 1.8 8.2l1.4-1.4 3 3 6.6-6.6 1.4 1.4z",
  clock: `${ring}M7.2 4.5h1.6v3.2l2.2 2.2-1.1 1.1-2.7-2.7z`,
  cross: "M3.4 2 8 6.6 12.6 2 14 3.4 9.4 8l4.6 4.6-1.4 1.4L8 9.4 3.4 14 2 12.6 6.6 8 2 3.4z",
  diamond,
  diamondRing: `${diamond}M8 3.8 3.8 8 8 12.2 12.2 8z`,
  disc,
  discCheck: `${disc}M6.9 11.4 3.8 8.3 5 7.1 6.9 9 11 4.9l1.2 1.2z`,
  discCross: `${disc}M5.5 4.1 8 6.6l2.5-2.5 1.4 1.4L9.4 8l2.5 2.5-1.4 1.4L8 9.4l-2.5 2.5-1.4-1.4L6.6 8 4.1 5.5z`,
  discMinus: `${disc}M4 7.2h8v1.6H4z`,
  dot: "M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
  edit: "M11 1.5 14.5 5l-9 9H2v-3.5z",
  file: "M3 1h6.5L13 4.5V15H3zM4.5 2.5v11h7V6H8V2.5z",
  flag: "M3 1h10l-3 4 3 4H5v6H3z",
  folder: "M1 3h5l1.5 2H15v9H1z",
  half: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2v10A5 5 0 0 1 8 3z",
  info: `${disc}M7.2 7h1.6v5H7.2zM7.2 4h1.6v1.7H7.2z`,
  mail: "M1 3h14v10H1zM2.8 4.5 8 8.6l5.2-4.1z",
  minus: "M2 7h12v2H2z",
  octagon,
  octagonRing: `${octagon}M5.8 3 3 5.8v4.4L5.8 13h4.4l2.8-2.8V5.8L10.2 3z`,
  out: "M2 3h5v2H4v7h7V9h2v5H2zM9 2h5v5h-2V5.4L7.4 10 6 8.6 10.6 4H9z",
  person: "M8 1.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM2 14.5c0-3.5 2.7-5.4 6-5.4s6 1.9 6 5.4z",
  plus: "M7 2h2v5h5v2H9v5H7V9H2V7h5z",
  ring,
  shield: "M8 .8 14.5 3v5c0 3.6-2.6 6.2-6.5 7.4C4.1 14.2 1.5 11.6 1.5 8V3z",
  square: "M2 2h12v12H2z",
  star: "M8 .8l2.2 4.7 5 .7-3.6 3.6.9 5.1L8 12.5l-4.5 2.4.9-5.1L.8 6.2l5-.7z",
  triangle,
  triangleDown: "M8 14.8.6 1.6h14.8z",
  warning: `${triangle}M7.2 6v4.2h1.6V6zM7.2 11.4V13h1.6v-1.6z`,
} as const;

export type Shape = keyof typeof shapes;
