// The page around an embedded figure.

/**
 * Tell it how high the figure is, so that its frame can follow.
 * @param {HTMLElement} block
 */
export const tellHeight = (block) => {
  if (window.parent === window) return;
  const tell = () =>
    window.parent.postMessage({ type: "peace-atlas-height", height: block.scrollHeight }, "*");
  new ResizeObserver(tell).observe(block);
  tell();
};
