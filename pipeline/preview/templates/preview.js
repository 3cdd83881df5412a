// Shows what changed without losing the place in the page, and leads from a sentence to its message and back.
// The page runs no script of its own: its frame is a sandbox, and its answer forbids scripts.

const page = document.body.dataset.page;
const frame = document.getElementById("page");
const SILENT = "The preview does not answer. Is it still running?";
const address = path => "/" + path.split("/").map(encodeURIComponent).join("/");
let news = Number(document.body.dataset.news);
let source = null;

// --- What the server says -------------------------------------------------------------------------------------

// A browser opens six connections to a server at most: only a tab that somebody looks at keeps one.
function listen() {
  if (document.hidden || source || !document.getElementById("side")) return;
  source = new EventSource(`/-/events?known=${news}&page=${encodeURIComponent(page ?? "")}`);
  source.addEventListener("news", event => refresh(Number(event.data)));
  source.addEventListener("error", () => tell(SILENT));
  source.addEventListener("open", () => { if (document.getElementById("live")?.textContent === SILENT) tell(""); });
}

function hush() {
  source?.close();
  source = null;
}

// One thing after the other, so that an older answer never takes the place of a newer one.
let busy = Promise.resolve();
function queue(work) {
  busy = busy.then(work).catch(() => tell(SILENT));
  return busy;
}

function refresh(number) {
  if (number === news) return;
  news = number;
  queue(showAll);
}

async function showAll() {
  if (frame && await showPage()) tell(`Shown again at ${new Date().toLocaleTimeString()}.`);
  await showSide(location.href);
}

function tell(words) {
  const live = document.getElementById("live");
  if (live) live.textContent = words;
}

// --- The page -------------------------------------------------------------------------------------------------

async function showPage() {
  const answer = await fetch("/site" + address(page));
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const there = frame.contentDocument;
  if (!there?.documentElement) return false;
  mark("");
  const alike = there.documentElement.isEqualNode(fresh.documentElement);
  morph(there.documentElement, fresh.documentElement);
  mark(chosen());
  renew(there);
  return !alike;
}

// A style sheet or a picture is loaded again only if its file changed: else the page would flash.
const marks = new Map(), renewed = new WeakMap();
function renew(there) {
  for (const one of there.querySelectorAll('link[rel="stylesheet"], img[src]')) {
    const name = one.nodeName === "IMG" ? "src" : "href", [plain] = one[name].split("?");
    if (new URL(plain).origin !== location.origin) continue;
    fetch(plain, { method: "HEAD" }).then(({ headers }) => {
      const mark = headers.get("ETag");
      if (marks.has(plain) && marks.get(plain) !== mark) {
        one[name] = `${plain}?${news}`;
        renewed.set(one, news);
      }
      marks.set(plain, mark);
    });
  }
}

// Makes one tree like another and leaves alone what is alike: scrolling, focus and open parts stay as they are.
function morph(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) return old.replaceWith(fresh);
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
    return;
  }
  if (old.nodeName === "LINK") return;
  if (old.nodeName === "TEXTAREA") old.value = fresh.value;
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !(name === "open" && old.nodeName === "DETAILS")) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.nodeName === "IMG" && name === "src" && old.src === `${new URL(value, old.baseURI)}?${renewed.get(old)}`) continue;
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  const before = [...old.childNodes], after = [...fresh.childNodes];
  while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) before.pop(), after.pop();
  const next = before.at(-1)?.nextSibling ?? (before.length ? null : old.childNodes[0] ?? null);
  after.forEach((node, at) => before[at] ? morph(before[at], node) : old.insertBefore(node, next));
  before.slice(after.length).forEach(node => node.remove());
}

// The frame loaded: a click leads to the message, and a link to its page with all that stands beside it.
function enter() {
  const inside = frame.contentDocument;
  if (!inside) return;
  const here = decodeURIComponent(frame.contentWindow.location.pathname);
  if (here.startsWith("/site/") && here !== `/site/${page}`) return location.assign("/look/" + here.slice(6).split("/").map(encodeURIComponent).join("/"));
  const sheet = new frame.contentWindow.CSSStyleSheet();
  sheet.replaceSync("[data-everyreader-chosen] { outline: 0.2rem solid #9a3f08 !important; outline-offset: 0.2rem; } @media (prefers-color-scheme: dark) { [data-everyreader-chosen] { outline-color: #ffb98a !important; } } @media not print { [data-message]:hover { cursor: pointer; } }");
  inside.adoptedStyleSheets = [sheet];
  inside.addEventListener("click", clicked);
  renew(inside);
  mark(chosen());
}

function clicked(event) {
  const link = event.target.closest("a[href]");
  if (link) return follow(event, link);
  const [key] = (event.target.closest("[data-message]")?.dataset.message ?? "").split(" ");
  if (key) choose(key, false);
}

function follow(event, link) {
  const target = new URL(link.href, frame.contentWindow.location);
  if (target.origin !== location.origin) {
    event.preventDefault();
    window.open(target, "_blank", "noopener,noreferrer");
  } else if (target.pathname !== frame.contentWindow.location.pathname && target.pathname.endsWith(".html")) {
    event.preventDefault();
    location.assign(target.pathname.replace(/^\/(site\/)?/, "/look/") + target.hash);
  }
}

function chosen() {
  return new URL(location.href).searchParams.get("message") ?? "";
}

function mark(key, scroll = false) {
  const inside = frame?.contentDocument;
  if (!inside) return;
  inside.querySelectorAll("[data-everyreader-chosen]").forEach(one => one.removeAttribute("data-everyreader-chosen"));
  const places = key ? [...inside.querySelectorAll(`[data-message~="${CSS.escape(key)}"]`)] : [];
  places.forEach(one => one.setAttribute("data-everyreader-chosen", ""));
  if (scroll) places[0]?.scrollIntoView({ block: "center", behavior: "instant" });
}

// --- What stands beside it ------------------------------------------------------------------------------------

// From the list the focus goes to the message, from a click on the page it stays there.
async function choose(key, fromList = true) {
  if (isTyping() && !confirm("What you typed is not saved yet. Leave it?")) return;
  const next = new URL(location.href);
  next.searchParams.set("message", key);
  next.searchParams.delete("saved");
  next.hash = "";
  history.replaceState(null, "", next);
  mark(key, fromList);
  await queue(() => showSide(next, true));
  if (fromList) document.getElementById("message-name")?.focus();
  else document.getElementById("message")?.scrollIntoView({ block: "nearest" });
}

async function showSide(where, leave = false) {
  const answer = await fetch(where, { headers: { Accept: "text/html" } });
  replaceSide(new DOMParser().parseFromString(await answer.text(), "text/html"), leave);
}

function isTyping() {
  const form = document.querySelector("#message form");
  return Boolean(form) && (form.querySelector("#trouble") || [...form.querySelectorAll("textarea")].some(area => area.value !== area.defaultValue));
}

function replaceSide(fresh, leave = false) {
  const side = document.getElementById("side"), own = fresh.getElementById("side");
  if (!side || !own) return tell(fresh.querySelector("main p")?.textContent ?? SILENT);
  const live = document.getElementById("live")?.textContent;
  const message = document.getElementById("message"), now = own.querySelector("#message");
  // What somebody is typing is never taken away; if the catalog changed meanwhile, saving says so.
  if (!leave && isTyping() && now) {
    const [token, newer] = [message, now].map(one => one.querySelector("[name=token]"));
    if (token && newer) token.setAttribute("value", newer.value); // the preview may have been started again
    now.replaceWith(message.cloneNode(true));
  }
  for (const one of side.querySelectorAll("details[id]")) own.querySelector(`#${one.id}`)?.toggleAttribute("open", one.open);
  morph(side, document.importNode(own, true));
  if (live) tell(live);
}

document.addEventListener("click", event => {
  const link = event.target.closest("a[data-key]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(link.dataset.key);
});

document.addEventListener("submit", event => {
  event.preventDefault();
  const { action } = event.target, body = new URLSearchParams(new FormData(event.target));
  queue(async () => {
    const answer = await fetch(action, { method: "POST", body });
    if (answer.redirected) history.replaceState(null, "", answer.url);
    replaceSide(new DOMParser().parseFromString(await answer.text(), "text/html"), true);
    document.getElementById("message-name")?.focus();
  });
});

document.addEventListener("input", () => document.querySelector("#message .good")?.remove());
document.addEventListener("visibilitychange", () => document.hidden ? hush() : listen());
addEventListener("beforeunload", event => { if (isTyping()) event.preventDefault(); });
addEventListener("pagehide", hush);
addEventListener("pageshow", listen);
frame?.addEventListener("load", enter);
if (frame?.contentDocument?.readyState === "complete") enter();
listen();
