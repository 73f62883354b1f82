package fr.stagein.gateway.docs;

import java.io.IOException;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** OpenAPI of each service as its test {@code OpenApiTest} holds it to the code, AsyncAPI of the events. */
@Controller
class DocsController {

    private static final Set<String> SERVICES = Set.of("gateway", "school", "offer", "application", "notification");

    @GetMapping("/docs")
    String page() {
        return "redirect:/docs/index.html";
    }

    @GetMapping("/api/docs/openapi/{service}.json")
    ResponseEntity<byte[]> openApi(@PathVariable String service) throws IOException {
        if (!SERVICES.contains(service)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return json("openapi/" + service + ".json");
    }

    @GetMapping("/api/docs/asyncapi.json")
    ResponseEntity<byte[]> asyncApi() throws IOException {
        return json("asyncapi.json");
    }

    private static ResponseEntity<byte[]> json(String resource) throws IOException {
        var document = new ClassPathResource(resource);
        if (!document.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document.getContentAsByteArray());
    }
}
