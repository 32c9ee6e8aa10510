// Draws one figure with Plotly and changes it in place when its data change; see plot.py.

export const CONFIG = { displayModeBar: false, showTips: false };

/** Plotly's script, asked for once a page. Plotly measures texts, so the faces they are set in come first. */
export const plotly = (address) => {
  window.atlasPlotly ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(address, window.location.href).href;
    script.onload = () => document.fonts.ready.then(() => resolve(window.Plotly));
    script.onerror = () => {
      window.atlasPlotly = undefined;
      reject(new Error(`${script.src} could not be loaded`));
    };
    document.head.append(script);
  });
  return window.atlasPlotly;
};

/** Draw the newest figure at the width there is; a place without a width is drawn once it has one. */
const show = (plot, Plotly) => {
  const { wanted, drawn } = plot.atlas;
  const width = plot.clientWidth;
  if (!width || (drawn && drawn.text === wanted.text && drawn.width === width)) return;
  plot.atlas.drawn = { text: wanted.text, width };
  Plotly.react(plot, wanted.figure.data, { ...wanted.figure.layout, width }, CONFIG);
};

const start = async (plot, address) => {
  const Plotly = await plotly(address);
  plot.atlas.draw = () => show(plot, Plotly);
  new ResizeObserver(plot.atlas.draw).observe(plot);
};

export default async function ({ data, parentElement }) {
  const plot = parentElement.querySelector(".atlas-plot");
  const text = new TextDecoder().decode(data);
  const { alt, address, failed, figure } = JSON.parse(text);
  plot.atlas ??= {};
  plot.atlas.wanted = { text, figure };
  plot.parentElement.setAttribute("aria-label", alt);
  plot.style.height = `${figure.layout.height}px`;
  try {
    await (plot.atlas.started ??= start(plot, address));
    plot.atlas.draw();
  } catch (error) {
    console.warn(error);
    plot.atlas.started = undefined;
    plot.textContent = failed;
  }
}
