package fr.stagein.gateway.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.stagein.gateway.problems.GatewayProblem;
import fr.stagein.gateway.routes.Services;
import fr.stagein.http.HttpProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;

/** OpenAPI as each running service describes itself, AsyncAPI of the events. */
@Controller
class DocsController {

    private final Map<String, URI> services;
    private final RestClient http;

    DocsController(Services services, RestClient.Builder http) {
        this.services = Map.of(
                "school", services.school(),
                "offer", services.offer(),
                "application", services.application(),
                "notification", services.notification());
        this.http = http.build();
    }

    @GetMapping("/docs")
    String page() {
        return "redirect:/docs/index.html";
    }

    @GetMapping("/api/docs/openapi/{service}.json")
    ResponseEntity<byte[]> openApi(@PathVariable String service, HttpServletRequest request) {
        URI address = services.get(service);
        if (address == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(http.get()
                            .uri(address.resolve("/v3/api-docs"))
                            .retrieve()
                            .body(byte[].class));
        } catch (RestClientException down) {
            return ResponseEntity.status(GatewayProblem.SERVICE_DOWN.status())
                    .contentType(HttpProblem.contentType(request))
                    .body(GatewayProblem.SERVICE_DOWN.body(request).getBytes(UTF_8));
        }
    }

    @GetMapping("/api/docs/asyncapi.json")
    ResponseEntity<byte[]> asyncApi() throws IOException {
        var document = new ClassPathResource("asyncapi.json");
        if (!document.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document.getContentAsByteArray());
    }
}
