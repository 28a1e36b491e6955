
"use strict";
// The page is complete without this: it only hides what is not looked for.
(() => {
  const groups = [...document.querySelectorAll("details.rule")].map((element) => ({
    element,
    rule: element.dataset.rule,
    severity: element.dataset.severity,
    wasOpen: element.open,
    findings: [...element.querySelectorAll(":scope > .findings > .finding")].map((finding) => ({
      element: finding,
      suppressed: finding.classList.contains("suppressed"),
      text: null,
      file: null,
    })),
  }));
  const total = groups.reduce((sum, group) => sum + group.findings.length, 0);

  const form = document.getElementById("filter");
  if (form) {
    const text = document.getElementById("filter-text");
    const file = document.getElementById("filter-file");
    const rule = document.getElementById("filter-rule");
    const suppressed = document.getElementById("filter-suppressed");
    const result = document.getElementById("filter-result");
    const severities = [...form.querySelectorAll("[name=severity]")];

    for (const id of [...new Set(groups.map((group) => group.rule))].sort()) {
      const name = groups.find((group) => group.rule === id).element.dataset.name;
      rule.append(new Option(id + " " + name, id));
    }
    form.querySelector(".suppressed-choice").hidden = !document.querySelector(".finding.suppressed");

    // Texts are read when they are needed first: there may be ten thousand.
    const textOf = (finding) => (finding.text ??= finding.element.textContent.toLowerCase());
    const fileOf = (finding) =>
      (finding.file ??= finding.element.querySelector(".place bdi").textContent.toLowerCase());

    const apply = () => {
      const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      const path = file.value.trim().toLowerCase();
      const wanted = new Set(severities.filter((box) => box.checked).map((box) => box.value));
      const narrowed = words.length > 0 || path !== "" || rule.value !== "";
      let shown = 0;
      for (const group of groups) {
        const inGroup =
          wanted.has(group.severity) && (rule.value === "" || rule.value === group.rule);
        const heading = group.rule.toLowerCase() + " " + group.element.dataset.name;
        let visible = 0;
        for (const finding of group.findings) {
          const matches =
            inGroup &&
            (suppressed.checked || !finding.suppressed) &&
            (path === "" || fileOf(finding).includes(path)) &&
            words.every((word) => heading.includes(word) || textOf(finding).includes(word));
          finding.element.hidden = !matches;
          visible += matches ? 1 : 0;
        }
        group.element.hidden = visible === 0;
        group.element.open = narrowed ? visible > 0 && shown < 200 : group.wasOpen;
        shown += visible;
      }
      result.textContent =
        shown === total
          ? total.toLocaleString("en") + " findings on this page"
          : shown.toLocaleString("en") + " of " + total.toLocaleString("en") + " findings";
    };

    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(apply, 120);
    };
    form.addEventListener("input", later);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      apply();
    });
    form.hidden = false;
    apply();
  }

  for (const field of document.querySelectorAll(".class-search")) {
    const classes = [...field.parentElement.querySelectorAll(".classes > li")];
    const names = classes.map((item) => item.querySelector("p").textContent.toLowerCase());
    field.hidden = classes.length < 20;
    field.querySelector("input").addEventListener("input", (event) => {
      const wanted = event.target.value.trim().toLowerCase();
      classes.forEach((item, i) => {
        item.hidden = !names[i].includes(wanted);
      });
    });
  }

  // A link to something in a closed part opens it, and undoes a filter that hides it.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
    }
    if (form && target.closest("[hidden]")) {
      form.reset();
      for (let at = target; at; at = at.parentElement) {
        at.hidden = false;
      }
    }
    for (let at = target; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) {
        at.open = true;
      }
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach((part) => (part.open = true));
  });
  addEventListener("afterprint", () => closed.forEach((part) => (part.open = false)));
})();
