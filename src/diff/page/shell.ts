/** The page of a diff, set in the style sheet of the newer edition's own page. */
export const shell = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{heading}}: {{title}}</title>
<style>
{{css}}
</style>
</head>
<body>
<a class="skip" href="#page_main">Skip to the changes</a>
<header>
<p class="statement">{{statement}}</p>
<div class="masthead">
<h1>{{heading}}</h1>
<p class="subtitle">{{title}}</p>
<p class="edition">{{editions}}</p>
</div>
</header>
<div class="columns">
<nav aria-labelledby="page_contents">
<p class="contents" id="page_contents">Contents</p>
{{contents}}
</nav>
<main id="page_main">
{{body}}
</main>
</div>
</body>
</html>
`;

/** What a report has no need of. */
export const style = `
del,
ins {
  padding: 0 0.1em;
  border-radius: 0.15em;
  text-decoration-thickness: 1px;
}

del {
  background: #fdf1ea;
  color: #7a2e05;
  text-decoration-line: line-through;
}

ins {
  background: #e6eff6;
  color: #0b3558;
  text-decoration-line: underline;
  text-underline-offset: 0.2em;
}

main h4 {
  font-family: var(--sans);
  font-size: 0.9375rem;
}

main > section > h2:first-child {
  margin-top: 3rem;
}

main > section,
.unchanged {
  max-width: 42rem;
}

.reasons strong {
  font-weight: bold;
}

.by,
.from,
.what,
.place,
.same,
.which {
  color: var(--quiet);
  font: 0.8125rem / 1.4 var(--sans);
}

td.numeric {
  white-space: nowrap;
}

td del {
  text-decoration: none;
}

.quoted {
  margin: 0;
  padding: 0;
  list-style: none;
}

.quoted li {
  margin: 0;
}

.what {
  white-space: nowrap;
}

.from {
  display: block;
}

.place {
  margin: 0;
}

.sentences {
  padding-left: 1rem;
  list-style: none;
  border-left: 0.1875rem solid var(--line);
}

.sentences li {
  margin-bottom: 1rem;
}

.sentences p {
  margin-bottom: 0.15rem;
}

.what::before {
  content: "· ";
}

details.exhibit {
  margin: 0;
  padding: 0.85rem 0;
  border-top: 1px solid var(--line);
}

details.exhibit[open] {
  padding-bottom: 2.5rem;
}

summary {
  cursor: pointer;
}

summary .title {
  font: bold 1.0625rem / 1.3 var(--serif);
}

.drawings {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  gap: 1.5rem;
  margin: 1rem 0 1.5rem;
}

.drawing svg {
  display: block;
  width: 100%;
  height: auto;
}

.which {
  margin: 0 0 0.35rem;
}

.overlay {
  display: grid;
}

/* What is read aloud only stays inside the table that scrolls. */
.wide-data {
  position: relative;
}

.overlay > * {
  grid-area: 1 / 1;
}

.overlay .below {
  filter: grayscale(1) opacity(0.55);
}

.overlay .above {
  mix-blend-mode: multiply;
}

.others {
  font: 0.875rem / 1.45 var(--sans);
}

@media (min-width: 40rem) {
  .others div {
    grid-template-columns: 12rem minmax(0, 1fr);
    column-gap: 1rem;
  }
}

.others :is(dt, dd) {
  overflow-wrap: anywhere;
}

code {
  overflow-wrap: anywhere;
}

@media print {
  details::details-content {
    display: block;
    content-visibility: visible;
  }

  .drawings {
    grid-template-columns: repeat(3, 1fr);
    gap: 1rem;
    break-inside: avoid;
  }

  .sentences li {
    break-inside: avoid;
  }
}
`;
