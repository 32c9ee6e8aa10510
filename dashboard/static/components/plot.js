// Calls its part of the client, which the page has loaded already (dashboard/ui/client.py).
const { src } = document.querySelector('script[src*="assets/client-"]');
const client = import(src);
export default (component) => client.then(({ plot }) => plot(component));
