const services = ["school", "offer", "application", "notification"];
SwaggerUIBundle({
  dom_id: "#api",
  urls: services.map((name) => ({ name, url: `/api/docs/openapi/${name}.json` })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  // Everything stays on this server.
  validatorUrl: null,
});

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
