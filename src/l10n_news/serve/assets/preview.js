// The preview's own script: reloads a page that has changed, and shows the entries of the words that are clicked.
// It is never part of a published page.
(() => {
  "use strict";
  const base = "/.l10n-preview/";
  const own = document.currentScript;
  const page = encodeURIComponent(location.pathname);
  const CONTROLS = "a[href], area[href], button, input, select, textarea, summary, audio, video";

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = `${base}preview.css`;
  document.head.append(style);

  const events = new EventSource(`${base}events?page=${page}&digest=${own.dataset.digest}`);
  events.addEventListener("reload", () => location.reload());
  addEventListener("pagehide", () => events.close());

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const english = { lang: "en", dir: "ltr" };

  if (own.dataset.standing) {
    const text = `Preview: ${own.dataset.standing}`;
    document.body.prepend(make("p", { ...english, className: "l10n-standing", textContent: text }));
  }

  // ── where the words are ─────────────────────────────────────────────────────────────────────────

  // Comments say it: a pair around a text, one before an element that has words in its attributes.
  const marks = () => {
    const found = { texts: [], elements: [] };
    const open = [];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
    while (walker.nextNode()) {
      const comment = walker.currentNode;
      const said = comment.data;
      if (said.startsWith("l10n@ ") && comment.nextElementSibling) {
        found.elements.push({ ids: said.slice(6).split(" "), element: comment.nextElementSibling });
      } else if (said.startsWith("l10n ")) {
        open.push({ ids: [said.slice(5)], start: comment });
      } else if (said === "/l10n" && open.length) {
        const range = document.createRange();
        const { ids, start } = open.pop();
        range.setStartAfter(start);
        range.setEndBefore(comment);
        found.texts.push({ ids, range });
      }
    }
    return found;
  };

  const isSeen = ({ range }) => [...range.getClientRects()].some((box) => box.width > 1 && box.height > 1);

  const spotOf = ({ clientX, clientY }) => {
    const spot = document.caretPositionFromPoint
      ? document.caretPositionFromPoint(clientX, clientY)
      : document.caretRangeFromPoint?.(clientX, clientY);
    return spot && { node: spot.offsetNode ?? spot.startContainer, offset: spot.offset ?? spot.startOffset };
  };

  // The texts at a spot, the innermost first, or those of an element, and what the nearest element says besides. A
  // picture has no text, though the spot is at the nearest one.
  const marksAt = (element, spot) => {
    const { texts, elements } = marks();
    const around = elements.filter((one) => one.element !== document.body && one.element.contains(element)).at(-1);
    let inside = [];
    if (element.textContent.trim() && element !== document.body) {
      inside = spot ? texts.filter((one) => one.range.isPointInRange(spot.node, spot.offset)) : [];
      inside = inside.length ? inside : texts.filter((one) => one.range.intersectsNode(element)).slice(0, 1);
    }
    return around ? [...inside, around] : inside;
  };

  // ── the panel ───────────────────────────────────────────────────────────────────────────────────

  const panel = make("aside", { ...english, className: "l10n-entry", id: "l10n-entry", tabIndex: -1 });
  panel.setAttribute("role", "dialog");
  let before = null;

  const close = () => {
    globalThis.CSS?.highlights?.delete("l10n-entry");
    if (panel.isConnected) {
      panel.remove();
      before?.focus({ preventScroll: true });
    }
  };

  const open = (label, ...children) => {
    if (!panel.isConnected) {
      before = document.activeElement;
      document.body.append(panel);
    }
    const button = make("button", { type: "button", textContent: "Close", className: "l10n-close" });
    button.addEventListener("click", close);
    panel.setAttribute("aria-label", label);
    panel.replaceChildren(button, ...children);
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
  };

  const row = (list, name, value, lang = "") => {
    if (value) {
      list.append(make("dt", { textContent: name }), make("dd", { textContent: value, dir: "auto", lang }));
    }
  };

  const described = (entry, answer) => {
    const list = make("dl");
    row(list, "Text", entry.kind);
    row(list, "Source", entry.source, answer.source_language);
    row(list, "Target", entry.target, answer.language);
    row(list, "State", entry.state);
    row(list, "Catalog", entry.place);
    row(list, "Context", entry.context);
    row(list, entry.article.startsWith("articles/") ? "Article" : "Used in", entry.article);
    for (const finding of entry.findings) {
      row(list, finding.severity, finding.message);
    }
    return list;
  };

  const told = async () => {
    const reply = await fetch(`${base}entries?page=${page}`);
    return reply.ok ? reply.json() : null;
  };

  // A mark of a whole unit stands for all of its segments.
  const entriesOf = (answer, ids) =>
    answer.entries.filter(({ mark }) => mark && ids.some((id) => mark === id || mark.startsWith(`${id}.`)));

  const show = (found, answer, more = []) => {
    open("Entry", ...more, ...found.map((entry) => described(entry, answer)));
  };

  const highlight = (ranges) => {
    if (globalThis.Highlight) {
      CSS.highlights.set("l10n-entry", new Highlight(...ranges));
    }
  };

  const showAt = async (element, spot) => {
    const found = marksAt(element, spot);
    const answer = found.length && (await told());
    const entries = answer ? entriesOf(answer, found.flatMap(({ ids }) => ids)) : [];
    if (entries.length) {
      show(entries, answer);
      highlight(found.filter(({ range }) => range).slice(0, 1).map(({ range }) => range));
    } else {
      close();
    }
  };

  // All texts of the page, those first that nobody sees: of its head, of attributes, of its address.
  const listAll = async () => {
    const answer = await told();
    if (!answer) {
      return;
    }
    const seen = marks().texts.filter(isSeen);
    const placeOf = (entry) => seen.find(({ ids }) => entriesOf({ entries: [entry] }, ids).length);
    const item = (entry, place) => {
      const button = make("button", { type: "button" }, make("b", { textContent: entry.kind }), " ");
      button.append(make("span", { textContent: entry.source, lang: answer.source_language, dir: "auto" }));
      button.append(make("small", { textContent: ` ${entry.state}` }));
      button.addEventListener("click", () => {
        const back = make("button", { type: "button", textContent: "All texts" });
        back.addEventListener("click", listAll);
        show([entry], answer, [back]);
        if (place) {
          place.range.startContainer.parentElement?.scrollIntoView({ block: "center" });
          highlight([place.range]);
        }
      });
      return make("li", {}, button);
    };
    const placed = answer.entries.map((entry) => [entry, placeOf(entry)]);
    const group = (title, pairs) =>
      pairs.length ? [make("h2", { textContent: title }), make("ul", {}, ...pairs.map((pair) => item(...pair)))] : [];
    globalThis.CSS?.highlights?.delete("l10n-entry");
    open(
      "Texts of this page",
      ...group("Not seen in the page", placed.filter(([, place]) => !place)),
      ...group("In the page", placed.filter(([, place]) => place)),
    );
  };

  const all = make("button", { ...english, type: "button", className: "l10n-all", textContent: "All texts of this page" });
  all.addEventListener("click", listAll);
  if (!location.pathname.startsWith(base)) {
    document.body.append(all);
  }

  // ── mouse and keys ──────────────────────────────────────────────────────────────────────────────

  document.addEventListener("click", async (event) => {
    if (event.target.closest(".l10n-entry, .l10n-all")) {
      return;
    }
    const control = event.target.closest(CONTROLS);
    if (control && !event.altKey) {
      return;
    }
    if (control) {
      event.preventDefault();
    }
    await showAt(event.target, spotOf(event));
  });
  document.addEventListener("keydown", async (event) => {
    if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && event.altKey && document.activeElement !== document.body) {
      event.preventDefault();
      await showAt(document.activeElement, null);
    }
  });
})();
