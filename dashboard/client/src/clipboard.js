// The reader's clipboard.

/**
 * Write a text to it, also where the page is not served securely; throws where the browser refuses.
 * @param {string} text
 */
export const copy = async (text) => {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  if (!isDone) throw new Error("copy was refused");
};
