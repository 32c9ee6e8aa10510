import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { bindAll, listen, recordOf, standingFor } from "../src/marks.js";
import { connect } from "../src/server.js";
import { find, happen, listener, show } from "./page.js";

listen();
let server = listener();

beforeEach(() => {
  server = listener();
  connect(server);
});

/** A figure on the page, and a way to let Plotly say that something happened to it. */
const plotted = () => {
  show('<div class="js-plotly-plot"></div>');
  /** @type {Map<string, (event?: unknown) => void>} */
  const listeners = new Map();
  const figure = Object.assign(find(".js-plotly-plot"), { on: listeners.set.bind(listeners) });
  bindAll();
  return {
    figure,
    say: (/** @type {string} */ name, /** @type {unknown} */ event = undefined) =>
      listeners.get(name)?.(event),
  };
};

test("a bar of a list tells what it stands for, and leaves the address to Python", () => {
  show('<button class="atlas-bar" data-mark="theme=youth"><span>Youth</span></button>');
  happen("span", "click");
  assert.deepEqual(server.told, [["mark", "theme=youth"]]);
  assert.equal(window.location.search, "?theme=energy&lang=ka");
});

test("a bar of a figure that does not answer tells nothing", () => {
  show('<span class="atlas-bar">Youth</span>');
  happen("span", "click");
  assert.deepEqual(server.told, []);
});

test("a mark of a figure tells what it stands for", () => {
  plotted().say("plotly_click", { points: [{}, { customdata: "from=2010&to=2010&track=2" }] });
  assert.deepEqual(server.told, [["mark", "from=2010&to=2010&track=2"]]);
});

test("a figure that changed is not bound a second time", () => {
  const { say } = plotted();
  bindAll();
  say("plotly_click", { points: [{ customdata: "theme=youth" }] });
  assert.equal(server.told.length, 1);
});

test("a mark that stands for nothing, or for more than a text, tells nothing", () => {
  plotted().say("plotly_click", { points: [{ customdata: "" }, { customdata: [1, 2] }, {}] });
  assert.deepEqual(server.told, []);
});

test("the topmost point that stands for something is the one that was meant", () => {
  const points = [{ customdata: "" }, { customdata: "theme=a" }, { customdata: "theme=b" }];
  assert.equal(standingFor(points), "theme=a");
});

test("years that are drawn over are told as they were drawn", () => {
  plotted().say("plotly_selected", { range: { x: [-4.2, 12005.7] } });
  assert.deepEqual(server.told, [["drawn", [-4.2, 12005.7]]]);
});

test("a span that was given up is not told", () => {
  plotted().say("plotly_selected", undefined);
  assert.deepEqual(server.told, []);
});

test("the pointer shows where a figure answers", () => {
  const { figure, say } = plotted();
  say("plotly_hover", { points: [{ customdata: "theme=a" }] });
  assert.ok(figure.classList.contains("atlas-answers"));
  say("plotly_unhover");
  assert.ok(!figure.classList.contains("atlas-answers"));
});

test("a mark of an event leads to its record and keeps what is chosen", () => {
  assert.equal(
    recordOf("event=baku-2024", "?theme=a&theme=b"),
    "events?theme=a&theme=b&event=baku-2024",
  );
  assert.equal(recordOf("event=x", "?event=y"), "events?event=x");
  assert.equal(recordOf("theme=a", "?theme=b"), null);
});

test("a click on a mark of an event is a step that the way back undoes", () => {
  const steps = window.history.length;
  plotted().say("plotly_click", { points: [{ customdata: "event=baku-2024" }] });
  assert.equal(
    window.location.href,
    "https://atlas.example/events?theme=energy&lang=ka&event=baku-2024",
  );
  assert.equal(window.history.length, steps + 1);
  assert.deepEqual(server.told, []);
});
