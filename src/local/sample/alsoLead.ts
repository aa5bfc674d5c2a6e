// Further leads of actions, by login: for actions that need two programmes, or the leadership team.

import { leadLogin } from "./plan.ts";

const SLT = "slt-1@council.example";

export const alsoLead: Readonly<Record<string, readonly string[]>> = {
  "1.1.2": [SLT],
  "2.1.1": [SLT],
  "2.2.3": [SLT],
  "2.3.1": [SLT, leadLogin(1)],
  "2.4.1": [leadLogin(9)],
  "4.2.2": [leadLogin(2)],
  "4.3.4": [leadLogin(7)],
  "7.2.1": [leadLogin(6)],
  "8.1.4": [leadLogin(1)],
  "9.1.1": [leadLogin(7)],
  "10.4.1": [leadLogin(2)],
  "12.1.2": [leadLogin(1)],
  "13.1.1": [leadLogin(1)],
  "14.1.2": [leadLogin(7)],
  "16.1.1": [leadLogin(7)],
  "17.4.2": [leadLogin(7), SLT],
  "17.7.1": [leadLogin(3)],
  "17.9.1": [leadLogin(8)],
  "18.3.1": [leadLogin(2)],
  "18.3.2": [leadLogin(2)],
  "25.1.1": [SLT],
  "26.3.1": [leadLogin(3)],
};
