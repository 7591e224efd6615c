"use strict";
(() => {
  const form = document.querySelector("form.filters");
  const status = document.querySelector(".matches");
  const groups = [...document.querySelectorAll(".groups > .entry")].map((node) => ({
    node,
    entries: [...node.querySelectorAll("[data-labels]")].map((entry) => ({
      node: entry,
      labels: new URLSearchParams(entry.dataset.labels),
    })),
  }));
  const total = groups.reduce((sum, group) => sum + group.entries.length, 0);

  /** The address says what is shown: `#finding-1a2b3c4d`, `#findings?gate=ci`, or both. */
  const read = () => {
    const hash = location.hash.slice(1);
    const at = hash.indexOf("?");
    let target = at < 0 ? hash : hash.slice(0, at);
    try {
      target = decodeURIComponent(target);
    } catch {
      // A target that is no address is none of this page.
    }
    return { target, query: at < 0 ? null : new URLSearchParams(hash.slice(at + 1)) };
  };

  const write = (target) => {
    const query = new URLSearchParams(chosen()).toString();
    history.replaceState(null, "", "#" + (target || "findings") + (query ? "?" + query : ""));
  };

  const controls = () => [...form.elements].filter((control) => control.name && control.type !== "button");

  const chosen = () =>
    controls()
      .filter((control) => control.value)
      .map((control) => [control.name, control.value]);

  const text = (entry) => (entry.text ??= entry.node.textContent.toLowerCase());

  const matches = (entry, filters) =>
    filters.every(([name, value]) => {
      if (name === "text") return text(entry).includes(value.toLowerCase());
      if (name === "path") return (entry.labels.get("path") || "").toLowerCase().includes(value.toLowerCase());
      return entry.labels.get(name) === value;
    });

  const filter = () => {
    const filters = chosen();
    let shown = 0;
    for (const group of groups) {
      let some = false;
      for (const entry of group.entries) {
        const match = matches(entry, filters);
        entry.node.hidden = !match;
        some ||= match;
        shown += match;
      }
      group.node.hidden = !some;
    }
    const noun = status.dataset.noun + (total === 1 ? "" : "s");
    status.textContent = filters.length ? `${shown} of ${total} ${noun}` : `${total} ${noun}`;
    if (filters.length && shown <= 50) groups.forEach((group) => (group.node.open ||= !group.node.hidden));
  };

  const reset = () => controls().forEach((control) => (control.value = ""));

  const show = (target) => {
    const node = target && document.getElementById(target);
    if (!node) return;
    if (form && node.closest("[hidden]")) {
      reset();
      filter();
    }
    for (let at = node; at; at = at.parentElement) if (at.localName === "details") at.open = true;
    const focus = node.querySelector("summary, h2") || node;
    if (!focus.matches("summary, a")) focus.tabIndex = -1;
    focus.focus({ preventScroll: true });
    node.scrollIntoView();
    // Parts that come into sight are laid out then, and may take another height than before.
    requestAnimationFrame(() => requestAnimationFrame(() => node.scrollIntoView()));
  };

  const follow = () => {
    const { target, query } = read();
    if (form && query) {
      controls().forEach((control) => (control.value = query.get(control.name) || ""));
      filter();
    }
    show(target);
    if (form && !query && chosen().length) write(target);
  };

  const fold = (open) =>
    groups
      .filter((group) => !group.node.hidden)
      .forEach((group) => {
        group.node.open = open;
        group.entries.forEach((entry) => (entry.node.open = open));
      });

  if (form) {
    form.hidden = false;
    const changed = () => {
      filter();
      write();
    };
    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      reset();
      changed();
    });
    form.elements.unfold.addEventListener("click", () => fold(true));
    form.elements.fold.addEventListener("click", () => fold(false));
    document.addEventListener("keydown", (event) => {
      if (event.key === "/" && !event.target.closest("input, select, textarea") && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        form.elements.text.focus();
      }
    });
  }
  addEventListener("hashchange", follow);
  follow();
  // The browser goes to the target itself when all is there, and takes the focus away.
  addEventListener("load", () => setTimeout(() => show(read().target)));

  /** On paper no finding can be unfolded. */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll(".groups details.entry:not([open])")];
    folded.forEach((node) => (node.open = true));
  });
  addEventListener("afterprint", () => folded.forEach((node) => (node.open = false)));
})();
