const services = ["school", "offer", "application", "notification"];
SwaggerUIBundle({
  dom_id: "#api",
  urls: services.map((name) => ({ name, url: `/api/docs/openapi/${name}.json` })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  // Everything stays on this server.
  validatorUrl: null,
});
