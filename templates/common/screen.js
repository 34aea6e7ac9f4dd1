// What the page does beyond reading: the source beside its citation, the filter of the list, the theme, where one is.
(() => {
  "use strict";
  const { cards, words } = JSON.parse(document.getElementById("data").textContent);
  const byId = new Map(cards.map((card) => ["ref-" + card.key, card]));
  const $ = (selector) => document.querySelector(selector);
  const $$ = (selector) => [...document.querySelectorAll(selector)];
  const made = (tag, name, text) => Object.assign(document.createElement(tag), { className: name || "", textContent: text || "" });
  const target = (link) => decodeURIComponent(link.getAttribute("href").slice(1));

  // --- the source beside its citation (WCAG 2.2, 1.4.13: it can be dismissed, entered and stays) ---
  const card = made("span", "card");
  card.id = "card";
  let owner = null, timer = 0;

  const entryOf = (id) => {
    const said = byId.get(id), entry = made("span", "entry");
    const line = (name, text) => text && entry.append(made("span", name, text));
    line("outlet-name", said.outlet);
    line("about", said.about);
    line("day", said.day);
    line("own-day", said.own_day);
    line("title", [said.title && words.quote_open + said.title + words.quote_close, said.translation && words.translated.replace("{title}", said.translation)].filter(Boolean).join(" "));
    line("note", said.annotation);
    const links = made("span", "links");
    for (const [text, address] of [...said.links, [words.cited_in, "#" + id]]) {
      const link = made("a", "", text);
      link.href = address;
      links.append(link);
    }
    entry.append(links);
    return entry;
  };

  const idsOf = (link) => {
    if (byId.has(target(link))) return [target(link)];
    const note = document.getElementById(target(link));
    return note ? [...note.querySelectorAll('a[role="doc-biblioref"]')].map(target).filter((id) => byId.has(id)) : [];
  };

  const show = (link) => {
    clearTimeout(timer);
    if (owner === link) return;
    hide();
    const ids = [...new Set(idsOf(link))];
    const note = link.matches(".footnote-ref") && document.getElementById(target(link));
    if (!ids.length && !note) return;
    card.replaceChildren();
    if (note) {
      const text = note.cloneNode(true);
      for (const back of text.querySelectorAll(".footnote-back")) back.remove();
      const said = text.textContent.trim();
      for (const link of text.querySelectorAll('a[role="doc-biblioref"]')) link.remove();
      const own = /\p{L}/u.test(text.textContent); // words besides its citations
      if (own || !ids.length) card.append(made("span", "note", said));
    }
    card.append(...ids.map(entryOf));
    owner = link;
    link.setAttribute("aria-expanded", "true");
    link.after(card);
    place(link);
  };

  const place = (link) => {
    const home = card.offsetParent.getBoundingClientRect();
    const marks = link.getClientRects(), mark = marks[marks.length - 1];
    const room = document.documentElement.clientWidth;
    const left = Math.min(Math.max(12, mark.left), Math.max(12, room - card.offsetWidth - 12));
    const below = mark.bottom + 6 + card.offsetHeight < window.innerHeight || mark.top < card.offsetHeight + 12;
    card.style.left = left - home.left + "px";
    card.style.top = (below ? mark.bottom + 6 : mark.top - card.offsetHeight - 6) - home.top + "px";
  };

  const hide = () => {
    clearTimeout(timer);
    card.remove();
    if (owner) owner.setAttribute("aria-expanded", "false");
    owner = null;
  };
  const later = (act, delay) => { clearTimeout(timer); timer = setTimeout(act, delay); };

  for (const link of $$('a[role="doc-biblioref"], a.footnote-ref')) {
    if (!idsOf(link).length && !link.matches(".footnote-ref")) continue;
    if (byId.has(target(link))) link.setAttribute("aria-describedby", target(link));
    link.setAttribute("aria-expanded", "false");
    link.setAttribute("role", link.getAttribute("role"));
    link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && later(() => show(link), 120));
    link.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && later(hide, 250));
    link.addEventListener("focus", () => show(link));
    link.addEventListener("pointerdown", (event) => { link.touched = event.pointerType !== "mouse" && owner !== link; });
    link.addEventListener("click", (event) => {
      if (link.touched) { event.preventDefault(); show(link); } else hide();
    });
  }
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && later(hide, 250));
  document.addEventListener("focusin", (event) => {
    if (owner && event.target !== owner && !card.contains(event.target)) hide();
  });
  document.addEventListener("pointerdown", (event) => {
    if (owner && !card.contains(event.target) && !owner.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !owner) return;
    if (card.contains(document.activeElement)) owner.focus();
    hide();
  });
  window.addEventListener("resize", hide);

  // --- the list of sources, by outlet and month ---
  const filter = $(".filter");
  if (filter) {
    const outlet = $("#by-outlet"), month = $("#by-month"), groups = $$(".outlet-sources");
    const add = (select, value, text) => select.append(Object.assign(made("option", "", text), { value }));
    for (const group of groups) {
      const first = byId.get(group.querySelector(".source")?.id);
      if (first) add(outlet, first.outlet, first.outlet);
    }
    const months = new Map(cards.map((said) => [said.month || "none", said.month_name || words.no_month]));
    for (const [value, text] of [...months].sort(([a], [b]) => (a === "none") - (b === "none") || a.localeCompare(b))) add(month, value, text);
    const number = (count) => count.toLocaleString(document.documentElement.lang);
    const update = () => {
      let shown = 0;
      for (const group of groups) {
        let left = 0;
        for (const source of group.querySelectorAll(".source")) {
          const said = byId.get(source.id);
          source.hidden = !((!outlet.value || said.outlet === outlet.value) && (!month.value || (said.month || "none") === month.value));
          left += !source.hidden;
        }
        group.hidden = !left;
        shown += left;
      }
      $("#shown").textContent = words.shown.replace("{shown}", number(shown)).replace("{all}", number(cards.length));
    };
    filter.addEventListener("change", update);
    filter.addEventListener("submit", (event) => event.preventDefault());
    const reveal = () => {
      const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (aim?.closest("[hidden]")) { outlet.value = month.value = ""; update(); aim.scrollIntoView(); }
    };
    window.addEventListener("hashchange", reveal);
    filter.hidden = false;
    update();
  }

  // --- the theme; a browser that keeps nothing for files forgets it, no more ---
  const theme = $("#theme"), root = document.documentElement;
  const kept = (value) => { try { return value === undefined ? localStorage.getItem("theme") : localStorage.setItem("theme", value); } catch { return ""; } };
  const wear = (value) => { if (value) root.dataset.theme = value; else delete root.dataset.theme; };
  theme.value = kept() || "";
  wear(theme.value);
  theme.addEventListener("change", () => { wear(theme.value); kept(theme.value); });
  $(".theme").hidden = false;

  // --- the contents: closed on a narrow screen, and marking the section that is read ---
  const contents = $(".contents");
  if (contents) {
    const wide = matchMedia("(min-width: 64rem)");
    const fit = () => { contents.open = wide.matches; };
    wide.addEventListener("change", fit);
    fit();
    contents.querySelector("summary").addEventListener("click", (event) => wide.matches && event.preventDefault());
    const links = new Map(contents.querySelectorAll ? [...contents.querySelectorAll("a")].map((link) => [target(link), link]) : []);
    const heads = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    let current = null, waiting = false;
    const mark = () => {
      waiting = false;
      const passed = heads.filter((head) => head.getBoundingClientRect().top < window.innerHeight * 0.3);
      const link = passed.length ? links.get(passed[passed.length - 1].id) : null;
      if (link === current) return;
      current?.removeAttribute("aria-current");
      link?.setAttribute("aria-current", "true");
      current = link;
      if (wide.matches) link?.scrollIntoView({ block: "nearest" });
    };
    window.addEventListener("scroll", () => { if (!waiting) { waiting = true; requestAnimationFrame(mark); } }, { passive: true });
    mark();
    contents.addEventListener("click", (event) => { if (!wide.matches && event.target.closest("a")) contents.open = false; });
  }
})();
