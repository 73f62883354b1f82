const services = ["gateway", "school", "offer", "application", "notification"];
const methods = ["get", "post", "put", "patch", "delete"];

// Two services may each have a schema of the same name.
const load = async (service) => {
  const answer = await fetch(`/api/docs/openapi/${service}.json`);
  const text = await answer.text();
  return JSON.parse(text.replaceAll('"#/components/schemas/', `"#/components/schemas/${service}.`));
};

/** What one group of callers can ask, by service. */
const describe = (documents, group) => {
  const paths = {};
  const schemas = {};
  services.forEach((service, index) => {
    for (const [path, item] of Object.entries(documents[index].paths)) {
      for (const method of methods) {
        const operation = item[method];
        if (operation?.tags.includes(group.name)) {
          paths[path] = { ...paths[path], [method]: { ...operation, tags: [service] } };
        }
      }
    }
    for (const [name, schema] of Object.entries(documents[index].components.schemas)) {
      schemas[`${service}.${name}`] = schema;
    }
  });
  return {
    openapi: "3.1.0",
    info: { title: `Stage-IN: ${group.name}`, version: "v1", description: group.description },
    tags: services.map((name) => ({ name })),
    paths,
    components: { schemas },
  };
};

const show = (documents, groups) => {
  const wanted = decodeURIComponent(location.hash.slice(1));
  const group = groups.find((one) => one.name === wanted) ?? groups[0];
  for (const link of document.querySelectorAll("#groups a")) {
    link.ariaCurrent = link.textContent === group.name ? "page" : null;
  }
  SwaggerUIBundle({
    dom_id: "#api",
    spec: describe(documents, group),
    presets: [SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
    defaultModelsExpandDepth: -1,
    // Everything stays on this server.
    validatorUrl: null,
  });
};

// Under its title it leaves out a level of headings, and some of its controls have no name.
const mend = () => {
  for (const heading of document.querySelectorAll("#api :is(h3, h4, h5):not([aria-level])")) {
    heading.setAttribute("aria-level", String(Number(heading.localName[1]) - 1));
  }
  document.getElementById("servers")?.setAttribute("aria-label", "Server");
  for (const button of document.querySelectorAll("#api button:not([aria-label])")) {
    if (button.textContent.trim() === "") {
      const of = button.closest("[id], section, .opblock")?.querySelector("h2, h3, h4, .opblock-summary-path");
      button.setAttribute("aria-label", `Show or hide ${of?.textContent.trim() ?? "the details"}`);
    }
  }
};
new MutationObserver(mend).observe(document.getElementById("api"), { childList: true, subtree: true });

Promise.all(services.map(load)).then((documents) => {
  // Each service describes the same groups in the same order.
  const groups = documents[1].tags;
  document.getElementById("groups").append(
    ...groups.map((group) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${encodeURIComponent(group.name)}`;
      link.textContent = group.name;
      item.append(link);
      return item;
    }),
  );
  addEventListener("hashchange", () => show(documents, groups));
  show(documents, groups);
});
