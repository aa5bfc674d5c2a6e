import { expect, test } from "vitest";
import { readAddress } from "../../../../src/local/teams/page/address.ts";
import { createStageBroker } from "../../../../src/local/teams/page/stage.ts";

const url = "http://localhost:5601/";
const brokerAt = (query: string) => createStageBroker(() => readAddress(query));
const share = (query: string) => brokerAt(query).share(url, { sharingProtocol: "Collaborative" });

test("only the stage and the side panel of a meeting share, and no attendee", async () => {
  const notHere = [{ errorCode: 501 }, null];
  for (const place of ["content", "personal", "settings"])
    expect(await share(`?frame=${place}`)).toMatchObject(notHere);
  expect(await share("?frame=sidePanel&role=attendee")).toMatchObject(notHere);
  expect(await brokerAt("?frame=sidePanel&role=attendee").stop()).toMatchObject(notHere);
});

test("organisers and presenters are told that they may share, and attendees that they may not", () => {
  const may = (role: string) => brokerAt(`?frame=sidePanel&role=${role}`).capabilities();
  expect(may("organiser")).toEqual([null, { doesAppHaveSharePermission: true }]);
  expect(may("presenter")).toEqual([null, { doesAppHaveSharePermission: true }]);
  expect(may("attendee")).toEqual([null, { doesAppHaveSharePermission: false }]);
});

test("a host that fails does so with the number in its address, and a silent one gives no answer", async () => {
  expect(await share("?frame=sidePanel&sharing=500")).toMatchObject([{ errorCode: 500 }, null]);
  expect(await share("?frame=sidePanel&sharing=501")).toMatchObject([{ errorCode: 501 }, null]);
  const silent = brokerAt("?frame=sidePanel&sharing=silent");
  expect([await silent.state(), await silent.share(url, {}), await silent.stop()]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
