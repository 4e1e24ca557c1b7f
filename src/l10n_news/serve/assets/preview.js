// The preview's own script: reloads a page that has changed, and shows the entry of a sentence that is clicked.
// It is never part of a published page.
(() => {
  "use strict";
  const base = "/.l10n-preview/";
  const own = document.currentScript;
  const page = encodeURIComponent(location.pathname);

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = `${base}preview.css`;
  document.head.append(style);

  const events = new EventSource(`${base}events?page=${page}&digest=${own.dataset.digest}`);
  events.addEventListener("reload", () => location.reload());
  addEventListener("pagehide", () => events.close());

  if (own.dataset.standing) {
    const bar = document.createElement("p");
    bar.className = "l10n-standing";
    bar.lang = "en";
    bar.dir = "ltr";
    bar.textContent = `Preview: ${own.dataset.standing}`;
    document.body.prepend(bar);
  }

  const marks = () => {
    const found = [];
    const open = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
    while (walker.nextNode()) {
      const said = walker.currentNode.data;
      if (said.startsWith("l10n ")) {
        open.push({ id: said.slice(5), start: walker.currentNode });
      } else if (said === "/l10n" && open.length) {
        const range = document.createRange();
        const { id, start } = open.pop();
        range.setStartAfter(start);
        range.setEndBefore(walker.currentNode);
        found.push({ id, range });
      }
    }
    return found;
  };

  const markAt = (event) => {
    const spot = document.caretPositionFromPoint
      ? document.caretPositionFromPoint(event.clientX, event.clientY)
      : document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const node = spot && (spot.offsetNode ?? spot.startContainer);
    const offset = spot && (spot.offset ?? spot.startOffset);
    if (!node) {
      return null;
    }
    const inside = marks().filter((one) => one.range.isPointInRange(node, offset));
    return inside.at(-1) ?? marks().find((one) => event.target !== document.body && one.range.intersectsNode(event.target));
  };

  const row = (list, name, value, lang) => {
    if (!value) {
      return;
    }
    const term = document.createElement("dt");
    const text = document.createElement("dd");
    term.textContent = name;
    text.textContent = value;
    text.dir = "auto";
    if (lang) {
      text.lang = lang;
    }
    list.append(term, text);
  };

  let panel = null;
  const close = () => {
    panel?.remove();
    panel = null;
    globalThis.CSS?.highlights?.delete("l10n-entry");
  };

  const show = (entry, answer, mark) => {
    close();
    panel = document.createElement("aside");
    panel.className = "l10n-entry";
    panel.id = "l10n-entry";
    panel.tabIndex = -1;
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-label", "Entry");
    panel.lang = "en";
    panel.dir = "ltr";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Close";
    button.addEventListener("click", close);
    const list = document.createElement("dl");
    row(list, "Source", entry.source, answer.source_language);
    row(list, "Target", entry.target, answer.language);
    row(list, "State", entry.state);
    row(list, "Catalog", entry.place);
    row(list, "Context", entry.context);
    row(list, "Article", entry.article);
    for (const finding of entry.findings) {
      row(list, finding.severity, finding.message);
    }
    panel.append(button, list);
    document.body.append(panel);
    panel.focus({ preventScroll: true });
    if (mark && globalThis.Highlight) {
      CSS.highlights.set("l10n-entry", new Highlight(mark.range));
    }
  };

  document.addEventListener("click", async (event) => {
    if (event.target.closest("#l10n-entry")) {
      return;
    }
    const link = event.target.closest("a[href], button, input, select, textarea, summary");
    if (link && !event.altKey) {
      return;
    }
    const mark = markAt(event);
    if (!mark) {
      close();
      return;
    }
    if (link) {
      event.preventDefault();
    }
    const reply = await fetch(`${base}entries?page=${page}`);
    if (!reply.ok) {
      return;
    }
    const answer = await reply.json();
    const entry = answer.entries.find((one) => one.mark === mark.id);
    if (entry) {
      show(entry, answer, mark);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    }
  });
})();
