// Placard's one script. Every page is complete without it: it adds copying, suggestions while typing, and "/" for search.
"use strict";

for (const button of document.querySelectorAll("button[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    // The page may show a part of a long file; what is copied is the whole file.
    const link = button.parentElement.querySelector("a[download]");
    const answer = link ? await fetch(link.href).catch(() => null) : null;
    await navigator.clipboard.writeText(answer && answer.ok ? await answer.text() : source.textContent);
    const said = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = said; }, 1500);
  });
}

document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const field = document.querySelector("form.find input[type=search]");
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }
});

document.querySelectorAll("form.find").forEach((form, number) => {
  suggest(form, form.querySelector("input[type=search]"), "suggestions" + number);
});

// A combobox with a list of links: the arrows choose, Enter opens what is chosen or else searches, Escape closes.
function suggest(form, field, id) {
  const list = document.createElement("ul");
  list.className = "suggest";
  list.id = id;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  const said = document.createElement("span");
  said.className = "hidden";
  said.setAttribute("role", "status");
  form.append(list, said);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-haspopup", "listbox");
  field.setAttribute("aria-controls", id);
  field.setAttribute("aria-expanded", "false");
  let asking = null;
  let timer = 0;
  let chosen = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const open = (isOpen) => {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  };
  const choose = (index) => {
    chosen = index;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (index < 0) return field.removeAttribute("aria-activedescendant");
    const option = options()[index];
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const stop = () => {
    clearTimeout(timer);
    if (asking) asking.abort();
    asking = null;
  };
  const ask = async () => {
    const text = field.value.trim();
    if (text.length < 2) return open(false);
    const mine = asking = new AbortController();
    try {
      const answer = await fetch("/search/suggestions?q=" + encodeURIComponent(text), { signal: mine.signal });
      const html = answer.ok ? await answer.text() : "";
      if (mine !== asking) return;
      list.innerHTML = html;
    } catch {
      return;
    }
    options().forEach((option, i) => { option.id = id + "-" + i; });
    const count = options().length;
    choose(-1);
    open(count > 0);
    said.textContent = count === 0 ? "No suggestions" : count === 1 ? "1 suggestion" : count + " suggestions";
  };

  field.addEventListener("input", () => {
    stop();
    timer = setTimeout(ask, 90);
  });
  field.addEventListener("keydown", (event) => {
    const count = options().length;
    if (list.hidden) {
      if (event.key !== "ArrowDown" || count === 0) return;
      open(true);
      choose(0);
    } else if (event.key === "ArrowDown") choose(chosen + 1 < count ? chosen + 1 : -1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? count - 1 : chosen - 1);
    else if (event.key === "Escape") open(false);
    else if (event.key === "Enter" && chosen >= 0) location.href = options()[chosen].dataset.path;
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", stop);
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.preventDefault();
      location.href = option.dataset.path;
    }
  });
  field.addEventListener("blur", () => {
    stop();
    open(false);
  });
}
