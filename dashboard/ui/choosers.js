// Buttons and lists that choose filters (choosers.py), and the one that copies the address. Part of browser.js.

/** Keys change a closed list step by step, as they are typed or held down: what they lead to is sent once they rest. */
const REST_MS = 1000;
const late = { timer: 0, list: null, isTyping: false };
const sendLate = () => {
  if (late.list) choose(late.list.value);
};

/** A button or a list that chooses filters (choosers.py) sends what it chooses. */
const choose = (parameters) => {
  clearTimeout(late.timer);
  late.list = null;
  window.atlasTrigger("chosen", parameters || "&");
};
const onChooser = (event) => {
  const chooser = event.target.closest && event.target.closest("button[data-chooses]");
  if (chooser) choose(chooser.dataset.chooses);
};
const onChoice = (event) => {
  const list = event.target;
  if (!list.matches(".atlas-choice select")) return;
  if (!late.isTyping) return choose(list.value);
  clearTimeout(late.timer);
  Object.assign(late, { list, timer: setTimeout(sendLate, REST_MS) });
};
const onTyping = (event) => {
  late.isTyping = event.key !== "Enter";
  if (event.key === "Enter") sendLate();
};

/** Write a text to the clipboard, also where the page is not served securely. */
const copyText = async (text) => {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  if (!isDone) throw new Error("copy was refused");
};

/** Copy the address of what is on the screen, and say so for a moment. */
const SAID_MS = 3000;
const onCopy = async (event) => {
  const button = event.target.closest && event.target.closest("button.atlas-copy");
  if (!button) return;
  const address = window.location.href;
  try {
    await copyText(address);
    button.nextElementSibling.textContent = button.dataset.copied;
    setTimeout(() => { button.nextElementSibling.textContent = ""; }, SAID_MS);
  } catch {
    window.prompt(button.textContent, address);
  }
};
