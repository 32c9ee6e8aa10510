// Makes files of a figure out of what the page shows; see figure_files.py. Nothing is sent, nothing is loaded from elsewhere.

const EDGE = 24;
const LEAST_WIDTH = 340;
const SCALE = 2;
const MOST_PIXELS = 16000;
const SPACE = "http://www.w3.org/2000/svg";
const NOTE = { size: 12, height: 17, weight: 400, face: "sans", colour: "quiet" };
const STYLES = {
  title: { size: 20, height: 27, weight: 600, face: "serif", colour: "ink" },
  sentence: { ...NOTE, size: 14, height: 20, colour: "ink" },
  rule: { ...NOTE, size: 13, height: 19 },
  note: NOTE,
};

const made = (name, attributes, text = "") => {
  const element = document.createElementNS(SPACE, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.textContent = text;
  return element;
};

/** A text in lines of at most so many pixels; what has no spaces, as a long address, is broken where it must. */
const lines = (text, width, style, faces) => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${style.weight} ${style.size}px ${faces[style.face]}`;
  const fits = (part) => pen.measureText(part).width <= width;
  const found = [""];
  const add = (word) => {
    const longer = found[found.length - 1] ? `${found[found.length - 1]} ${word}` : word;
    if (fits(longer)) found[found.length - 1] = longer;
    else found.push(word);
    while (!fits(found[found.length - 1])) {
      const line = found.pop();
      let end = line.length - 1;
      while (end > 1 && !fits(line.slice(0, end))) end -= 1;
      found.push(line.slice(0, end), line.slice(end));
    }
  };
  text.split(/\s+/).filter(Boolean).forEach(add);
  return found.filter(Boolean);
};

/** The chart as Plotly has drawn it, without what answers to the pointer. */
const chart = (plot) => {
  const whole = plot.getBoundingClientRect();
  const group = made("g", {});
  plot.querySelectorAll("svg.main-svg").forEach((layer) => {
    const copy = layer.cloneNode(true);
    const at = layer.getBoundingClientRect();
    copy.setAttribute("x", at.left - whole.left);
    copy.setAttribute("y", at.top - whole.top);
    copy.querySelectorAll(".hoverlayer, .draglayer, .zoomlayer").forEach((part) => part.remove());
    group.append(copy);
  });
  return { drawing: group, width: whole.width, height: whole.height };
};

/** A figure that the page shows as a list, drawn by Plotly beside the page for as long as it takes to copy it. */
const unlisted = async (list, { unseen, scripts }) => {
  const { plotly, CONFIG } = await import(new URL(scripts.plot, window.location.href));
  const Plotly = await plotly(scripts.plotly);
  const { data, layout } = JSON.parse(unseen);
  const plot = document.createElement("div");
  Object.assign(plot.style, { position: "fixed", left: "-10000px", top: "0" });
  document.body.append(plot);
  try {
    await Plotly.newPlot(plot, data, { ...layout, width: list.clientWidth }, CONFIG);
    return chart(plot);
  } finally {
    plot.remove();
  }
};

/** The map as a picture over the sea, with its legend redrawn below. */
const map = (canvas, legend, colours, faces) => {
  const { width, height } = canvas.getBoundingClientRect();
  const group = made("g", {});
  group.append(made("rect", { width, height, fill: colours.sea }));
  group.append(made("image", { width, height, href: canvas.toDataURL("image/png") }));
  if (!legend) return { drawing: group, width, height };
  const whole = legend.getBoundingClientRect();
  legend.querySelectorAll("span").forEach((part) => {
    const at = part.getBoundingClientRect();
    const middle = height + 8 + at.top - whole.top + at.height / 2;
    if (part.ariaHidden === "true") {
      const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(part);
      const ring = parseFloat(borderTopWidth);
      const paint = ring ? { fill: "none", stroke: borderTopColor, "stroke-width": ring } : { fill: backgroundColor };
      const place = { cx: at.left - whole.left + at.width / 2, cy: middle, r: (at.width - ring) / 2 };
      group.append(made("circle", { ...place, ...paint }));
      return;
    }
    const text = [...part.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
    if (!text) return;
    const range = document.createRange();
    range.selectNodeContents(text);
    const x = range.getBoundingClientRect().left - whole.left;
    const font = { "font-family": faces.sans, "font-size": 13, fill: colours.quiet };
    group.append(made("text", { x, y: middle + 4.5, ...font }, text.textContent.trim()));
  });
  return { drawing: group, width, height: height + 8 + whole.height };
};

/** What the page says above and below the figure. */
const texts = (block, data) => {
  const heading = block.querySelector(".atlas-heading");
  const rules = [...block.querySelectorAll(".atlas-rule")];
  const above = rules.filter((rule) => rule.parentElement === heading.parentElement);
  const plain = (elements) => elements.map((element) => element.textContent.trim()).join(" ");
  const address = new URL(data.link, window.location.href).href;
  return {
    title: heading.textContent.trim(),
    head: [["sentence", data.sentence], ["rule", plain(above)]],
    foot: [["note", plain(rules.filter((rule) => !above.includes(rule)))], ["note", data.source], ["note", address]],
  };
};

/** What the page shows of the figure, as part of a drawing with its width and height. */
const copied = (block, data) => {
  const plot = block.querySelector(".js-plotly-plot");
  if (plot) return chart(plot);
  const list = block.querySelector(".atlas-bars");
  if (list) return unlisted(list, data);
  return map(block.querySelector("#deckgl-overlay"), block.querySelector(".atlas-legend"), data.colours, data.faces);
};

/** The whole file: title, sentence, counting rule, figure, notes, source, licence, address. */
const composed = async (block, data) => {
  const { colours, faces } = data;
  const shown = await copied(block, data);
  const said = texts(block, data);
  const inner = Math.max(shown.width, LEAST_WIDTH);
  const svg = made("svg", { xmlns: SPACE, role: "img", "aria-label": said.title });
  const paper = made("rect", { width: "100%", height: "100%", fill: colours.paper });
  svg.append(made("title", {}, said.title), paper);
  let y = EDGE;
  const write = ([name, text]) => {
    const style = STYLES[name];
    const font = { "font-family": faces[style.face], "font-size": style.size, "font-weight": style.weight };
    lines(text, inner, style, faces).forEach((line) => {
      const place = { x: EDGE, y: y + style.size };
      svg.append(made("text", { ...place, ...font, fill: colours[style.colour] }, line));
      y += style.height;
    });
  };
  [["title", said.title], ...said.head].forEach(write);
  y += 12;
  shown.drawing.setAttribute("transform", `translate(${EDGE} ${y})`);
  svg.append(shown.drawing);
  y += shown.height + 12;
  svg.append(made("rect", { x: EDGE, y, width: inner, height: 1, fill: colours.rule }));
  y += 8;
  said.foot.forEach(write);
  const width = Math.ceil(inner + 2 * EDGE);
  const height = Math.ceil(y + EDGE - 8);
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  Object.entries(size).forEach(([key, value]) => svg.setAttribute(key, value));
  return { svg, width, height };
};

/** Whether a face has letters of this text. */
const covers = (range, text) => {
  if (!range) return true;
  const spans = range.split(",").map((span) => span.trim().replace(/^U\+/i, "").split("-").map((code) => parseInt(code, 16)));
  return [...text].some((letter) => {
    const code = letter.codePointAt(0);
    return spans.some(([first, last]) => first <= code && code <= (last ?? first));
  });
};

const known = new Map();
/** A file of the page as a data address, kept for the next figure. */
const inlined = (address) => {
  if (!known.has(address)) {
    known.set(address, fetch(address).then((answer) => answer.blob()).then((blob) => new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = reject;
      reader.readAsDataURL(blob);
    })));
  }
  return known.get(address);
};

/** Rules that bring the page's own faces into the file: only upright ones whose letters occur. */
const fontRules = async (families, text) => {
  const names = families.split(",").map((name) => name.replace(/["']/g, "").trim());
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const wanted = rules.filter((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return false;
    const of = (name) => rule.style.getPropertyValue(name).replace(/["']/g, "").trim();
    return names.includes(of("font-family")) && of("font-style") !== "italic" && covers(of("unicode-range"), text);
  });
  const written = wanted.map(async (rule) => {
    const [, address] = rule.cssText.match(/url\(["']?([^"')]+)["']?\)/);
    const data = await inlined(new URL(address, rule.parentStyleSheet.href || document.baseURI).href);
    return rule.cssText.replace(/src:[^;]+;/, `src: url("${data}");`);
  });
  return (await Promise.all(written)).join("\n");
};

const written = async (svg, families) => {
  const copy = svg.cloneNode(true);
  copy.prepend(made("style", {}, await fontRules(families, svg.textContent)));
  return new XMLSerializer().serializeToString(copy);
};

const drawn = async ({ svg, width, height }, faces, paper) => {
  const image = new Image();
  const text = await written(svg, `${faces.sans},${faces.serif}`);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  image.src = address;
  await image.decode();
  const scale = Math.min(SCALE, MOST_PIXELS / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext("2d");
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
};

const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

/** The code of a frame that shows the figure alone, as high as it is now. */
const frame = (block, data) => {
  const address = new URL(data.link, window.location.href);
  Object.entries(data.parameters).forEach(([name, value]) => address.searchParams.set(name, value));
  const element = document.createElement("iframe");
  const height = Math.ceil(block.getBoundingClientRect().height + 60);
  const title = block.querySelector(".atlas-heading").textContent.trim();
  const attributes = { src: address.href, title, width: "100%", height, loading: "lazy", style: "border:0" };
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element.outerHTML;
};

export default function ({ parentElement, data }) {
  const block = document.querySelector(`.st-key-figure-${CSS.escape(data.figure)}`);
  const hasChart = Boolean(block && block.querySelector(".js-plotly-plot, .atlas-bars"));
  const hasMap = Boolean(block && block.querySelector("#deckgl-overlay"));
  const part = (name) => parentElement.querySelector(name);
  part(".files").hidden = !hasChart && !hasMap;
  if (!hasChart && !hasMap) return;
  const { labels, faces, colours } = data;
  const say = (text) => {
    part(".said").textContent = text;
    setTimeout(() => { part(".said").textContent = ""; }, 4000);
  };
  const button = (name, action) => {
    part(name).textContent = labels[name.slice(1)];
    part(name).onclick = async () => {
      try { await action(); } catch (error) { console.warn(error); say(labels.failed); }
    };
  };
  button(".png", async () => save(await drawn(await composed(block, data), faces, colours.paper), `${data.file}.png`));
  button(".svg", async () => {
    // The serif face would treble the file; in the sans it looks the same wherever it is opened.
    const plain = { ...data, faces: { ...faces, serif: faces.sans } };
    const text = await written((await composed(block, plain)).svg, faces.sans);
    save(new Blob([text], { type: "image/svg+xml" }), `${data.file}.svg`);
  });
  part(".svg").hidden = !hasChart;
  part(".embed span").textContent = labels.embed;
  const field = part("textarea");
  field.value = frame(block, data);
  button(".copy", async () => {
    field.select();
    if (navigator.clipboard && window.isSecureContext) await navigator.clipboard.writeText(field.value);
    else if (!document.execCommand("copy")) throw new Error("copy was refused");
    say(labels.copied);
  });
}
