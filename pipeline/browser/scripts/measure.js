// What to measure in, plain numbers out. Nothing is judged here: the rules do that, from these values.
// "at" is the number that numbering.py gave the start tag (of the nearest element that has one).
what => {
  const NUMBER = "data-everyreader";
  const number = element => Number(element.closest(`[${NUMBER}]`)?.getAttribute(NUMBER) ?? 0);
  const clean = text => (text || "").replace(/\s+/g, " ").trim().slice(0, 80);
  const words = element => clean(element.innerText || element.getAttribute("aria-label") || element.value || element.alt);
  const round = value => Math.round(value * 100) / 100;
  const onPage = r => [r.left + scrollX, r.top + scrollY, r.right + scrollX, r.bottom + scrollY].map(round);
  const visible = element => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true });
  const idle = element => element.closest(":disabled, [aria-disabled=true], [inert], fieldset[disabled]");
  const LETTER = /[\p{L}\p{N}]/u;

  // Boxes for screen readers alone: a pixel wide, or cut away.
  const unseen = element => {
    for (let above = element; above && above !== document.body; above = above.parentElement) {
      const style = getComputedStyle(above), r = above.getBoundingClientRect();
      if (style.overflow !== "visible" && (r.width <= 2 || r.height <= 2) && style.position === "absolute") return true;
      if (/inset\((50|100)%/.test(style.clipPath) || /rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)/.test(style.clip)) return true;
    }
    const r = element.getBoundingClientRect();
    return r.right + scrollX < 0 || r.bottom + scrollY < 0;
  };

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  canvas.canvas.width = canvas.canvas.height = 1;
  const known = new Map();
  const colour = value => {
    if (!known.has(value)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = "rgba(0,0,0,0)";
      canvas.fillStyle = value;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(value, [red, green, blue, alpha / 255]);
    }
    return known.get(value);
  };
  const opacity = element => {
    let share = 1;
    for (let above = element; above; above = above.parentElement) share *= Number(getComputedStyle(above).opacity);
    return share;
  };
  const faded = (value, element) => [...value.slice(0, 3), Math.round(value[3] * opacity(element) * 1e4) / 1e4];
  const paper = () => {
    const sample = document.createElement("i");
    sample.style.cssText = "position:absolute;background-color:Canvas";
    document.documentElement.append(sample);
    const found = colour(getComputedStyle(sample).backgroundColor);
    sample.remove();
    return found;
  };

  const textsIn = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const tag = node.parentElement?.tagName;
      if (tag && !/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|OPTION|TITLE)$/i.test(tag) && node.data.trim()) found.push(node);
    }
    return found;
  };
  const lines = node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(r => r.width > 0 && r.height > 0);
  };

  // The elements painted under a point of the text, from the text itself down; "over": something lies on it.
  const stackAt = (element, rect) => {
    const x = rect.left + Math.min(rect.width / 2, 20), y = rect.top + rect.height / 2;
    const stack = document.elementsFromPoint(x, y);
    const own = stack.findIndex(one => one === element || element.contains(one));
    if (own < 0) {
      const chain = [];
      for (let above = element; above; above = above.parentElement) chain.push(above);
      return { under: chain, over: stack.length > 0 && !element.contains(stack[0]) && !stack[0].contains(element) };
    }
    const over = stack.slice(0, own).some(one => {
      const style = getComputedStyle(one);
      return colour(style.backgroundColor)[3] > 0 || style.backgroundImage !== "none" || /^(IMG|VIDEO|CANVAS|IFRAME)$/.test(one.tagName);
    });
    return { under: stack.slice(own), over };
  };
  const behind = under => {
    const layers = [];
    for (const element of under) {
      const style = getComputedStyle(element);
      if (style.backgroundImage !== "none" || style.backgroundClip === "text") return { layers, picture: true };
      if (/^(IMG|VIDEO|CANVAS|IFRAME|OBJECT|svg)$/.test(element.tagName)) return { layers, picture: true };
      const found = faded(colour(style.backgroundColor), element);
      if (found[3] > 0) layers.push(found);
      if (found[3] >= 1) return { layers, picture: false };
    }
    return { layers, picture: false };
  };
  const inkOf = (element, rect, text, style) => {
    const { under, over } = stackAt(element, rect);
    const { layers, picture } = behind(under);
    return {
      at: number(element), words: clean(text),
      colour: faded(colour(style.webkitTextFillColor || style.color), element),
      behind: [...layers, paper()], size: round(parseFloat(style.fontSize)), weight: Number(style.fontWeight),
      unclear: over || picture,
    };
  };
  const inks = root => {
    const found = [], seen = new Set();
    for (const node of textsIn(root)) {
      const element = node.parentElement;
      if (seen.has(element) || !LETTER.test(node.data) || element.closest("svg") || !visible(element) || idle(element) || unseen(element)) continue;
      seen.add(element);
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const rect = lines(node)[0];
      if (rect) found.push(inkOf(element, rect, node.data, getComputedStyle(element)));
    }
    for (const field of root.querySelectorAll("input, textarea")) {
      const text = field.value || field.placeholder;
      if (!text || /^(hidden|checkbox|radio|range|color|file|image|password)$/.test(field.type) || !visible(field) || idle(field)) continue;
      field.scrollIntoView({ block: "center", behavior: "instant" });
      const style = getComputedStyle(field, field.value ? null : "::placeholder");
      found.push(inkOf(field, field.getBoundingClientRect(), text, style));
    }
    return found;
  };
  // What a details element hides is measured with that one open alone: an open menu lies on other words.
  const withDetails = measure => {
    const found = measure(document.body);
    for (const details of document.querySelectorAll("details:not([open])")) {
      details.open = true;
      const rest = measure(details).filter(one => !found.some(other => other.at === one.at && other.words === one.words));
      found.push(...rest);
      details.open = false;
    }
    return found;
  };

  const overflow = () => {
    const root = document.documentElement, excess = root.scrollWidth - root.clientWidth;
    if (excess <= 1) return [];
    const rtl = getComputedStyle(root).direction === "rtl" || getComputedStyle(document.body).direction === "rtl";
    scrollTo(0, 0);
    const beyond = r => rtl ? -r.left : r.right - root.clientWidth;
    const held = element => {
      for (let above = element.parentElement; above && above !== document.body; above = above.parentElement)
        if (getComputedStyle(above).overflowX !== "visible") return true;
      return false;
    };
    const found = new Map();
    const add = (element, value) => {
      if (value <= 1 || !visible(element) || held(element) || getComputedStyle(element).position === "fixed") return;
      found.set(element, Math.max(value, found.get(element) ?? 0));
    };
    for (const node of textsIn(document.body)) for (const r of lines(node)) add(node.parentElement, beyond(r));
    for (const element of document.body.querySelectorAll("*")) add(element, beyond(element.getBoundingClientRect()));
    const culprits = [...found].filter(([one]) => ![...found.keys()].some(other => other !== one && one.contains(other)));
    const TWO_DIMENSIONS = "table, pre, img, svg, video, canvas, iframe, object, math, map";
    const rows = culprits.slice(0, 20).map(([element, value]) => ({
      at: number(element.closest("svg, math") ?? element), words: words(element), excess: round(value),
      inside: element.closest(TWO_DIMENSIONS)?.tagName.toLowerCase() ?? "",
    }));
    return rows.length ? rows : [{ at: number(document.body), words: "", excess, inside: "" }];
  };

  const cuts = () => {
    const found = [];
    for (const element of document.body.querySelectorAll("*")) {
      const style = getComputedStyle(element);
      const hides = [style.overflowX, style.overflowY].map(value => value === "hidden" || value === "clip");
      const wide = hides[0] && element.scrollWidth > element.clientWidth + 2;
      const high = hides[1] && element.scrollHeight > element.clientHeight + 2;
      if (!(wide || high) || element.clientWidth < 3 || !visible(element) || unseen(element)) continue;
      const box = element.getBoundingClientRect();
      const outside = r => (wide && (r.right > box.right + 2 || r.left < box.left - 2)) || (high && r.bottom > box.bottom + 2);
      const lost = textsIn(element).find(node => visible(node.parentElement) && !unseen(node.parentElement) && lines(node).some(outside));
      if (lost) found.push({ at: number(element), words: clean(lost.data) });
    }
    return found;
  };

  const HIT = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [onclick], [tabindex]:not([tabindex='-1']), "
    + "[role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=option], [role=slider]";
  const inText = element => {
    if (!getComputedStyle(element).display.startsWith("inline") || /^(INPUT|SELECT|TEXTAREA|BUTTON)$/.test(element.tagName)) return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    return textsIn(block ?? document.body).some(node => LETTER.test(node.data) && !node.parentElement.closest(HIT));
  };
  const targets = root => {
    const found = [];
    for (const element of root.querySelectorAll(HIT)) {
      if (!visible(element) || idle(element) || unseen(element) || element.closest("[aria-hidden=true]")) continue;
      if (element.parentElement?.closest("a[href], button, summary")) continue;
      let r = element.getBoundingClientRect();
      if (!r.width || !r.height) continue;
      const plain = /^(checkbox|radio)$/.test(element.type) && round(r.width) === 13 && round(r.height) === 13;
      let boxes = [onPage(r), ...[...element.labels ?? []].filter(visible).map(label => onPage(label.getBoundingClientRect()))];
      if (!/^(checkbox|radio)$/.test(element.type)) boxes = boxes.slice(0, 1);
      found.push({
        at: number(element), words: words(element), in_text: inText(element), plain,
        box: [0, 1].map(i => Math.min(...boxes.map(b => b[i]))).concat([2, 3].map(i => Math.max(...boxes.map(b => b[i])))),
      });
    }
    return found;
  };

  const LOOKS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor", "color", "borderTopColor",
    "borderBottomColor", "borderTopWidth", "borderBottomWidth", "textDecorationLine", "transform", "opacity"];
  const focused = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const r = element.getBoundingClientRect(), style = getComputedStyle(element);
    const points = [.1, .5, .9].flatMap(x => [.2, .5, .8].map(y => [r.left + r.width * x, r.top + r.height * y]));
    const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const hidden = inside.filter(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && !element.contains(top) && !top.contains(element) && ![...element.labels ?? []].some(label => label.contains(top));
    });
    return {
      at: number(element), words: words(element), box: onPage(r), tag: element.tagName,
      shown: r.width > 0 && r.height > 0 && inside.length > 0 && !unseen(element),
      covered: inside.length ? round(hidden.length / inside.length) : 0,
      types: /^(TEXTAREA|SELECT|IFRAME)$/.test(element.tagName) || element.isContentEditable
        || (element.tagName === "INPUT" && !/^(checkbox|radio|button|submit|reset|image|range|color|file)$/.test(element.type)),
      look: [element.tagName, element.className, element.parentElement?.className, ...LOOKS.map(name => style[name])].join("|"),
    };
  };

  const SPACING = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";
  const space = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SPACING);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  const audit = async options => {
    const found = await axe.run(document, options);
    const rows = (rules, sure) => rules.flatMap(rule => rule.nodes.map(node => ({
      at: node.element ? number(node.element) : 0, rule: rule.id, help: rule.help, tags: rule.tags, sure,
      impact: node.impact || rule.impact || "minor",
      why: [...node.any, ...node.all, ...node.none].map(one => one.message).join(" ").slice(0, 300),
    })));
    return [...rows(found.violations, true), ...rows(found.incomplete, false)];
  };

  const measures = {
    inks: () => withDetails(inks), targets: () => withDetails(targets), overflow, cuts, focused, space,
    open: () => document.querySelectorAll("details").forEach(details => { details.open = true; }),
    blur: () => { window.everyreaderLast = document.activeElement; window.everyreaderLast?.blur(); },
    refocus: () => window.everyreaderLast?.focus({ preventScroll: true }),
    top: () => { document.activeElement?.blur(); getSelection()?.removeAllRanges(); scrollTo(0, 0); },
    tabbable: () => [...document.querySelectorAll("*")].filter(e => e.tabIndex >= 0 && visible(e) && !idle(e)).length,
    direction: () => getComputedStyle(document.body).direction,
    fonts: () => document.fonts.ready.then(() => true),
    audit: () => audit(what.options),
  };
  return measures[what.measure]();
}
