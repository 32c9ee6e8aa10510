// Files that leave the page.

/** How long a file is held for the browser to save it. */
const HELD_MS = 10000;

/**
 * Let the reader save something under a name.
 * @param {Blob} blob
 * @param {string} name
 */
export const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), HELD_MS);
};
