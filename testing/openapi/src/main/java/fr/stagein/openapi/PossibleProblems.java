package fr.stagein.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** The problems an endpoint may answer, by status, each with its code and the title that its caller reads. */
final class PossibleProblems {

    private final MessageSource messages;
    private final Rejections rejections;

    PossibleProblems(MessageSource messages) {
        this.messages = messages;
        this.rejections = Rejections.ofProduct(code -> !title(code).isEmpty());
    }

    /** Of its code, of its access rule, and those of every endpoint that takes such a request. */
    Map<Integer, String> of(Endpoint endpoint, Operation operation) {
        Map<Integer, Collection<String>> codes = new TreeMap<>();
        rejections
                .reachableFrom(endpoint.handler().getMethod())
                .forEach(problem -> add(codes, problem.status(), problem.code()));
        if (!endpoint.isOpenToAnybody()) {
            add(codes, 401, "sign-in-needed");
        }
        if (endpoint.isForRoles()) {
            add(codes, 403, "not-allowed");
        }
        if (endpoint.path().contains("{")) {
            add(codes, 404, "not-found");
        }
        if (operation.getRequestBody() != null) {
            List.of("invalid", "unreadable").forEach(code -> add(codes, 400, code));
            add(codes, 413, "too-large");
        }
        Map<Integer, String> described = new TreeMap<>();
        codes.forEach((status, all) -> described.put(
                status,
                all.stream().map(code -> "`" + code + "`: " + title(code)).collect(Collectors.joining("; "))));
        return described;
    }

    private static void add(Map<Integer, Collection<String>> codes, int status, String code) {
        codes.computeIfAbsent(status, none -> new TreeSet<>()).add(code);
    }

    private String title(String code) {
        String title = messages.getMessage("problem." + code + ".title", null, "", Locale.ENGLISH);
        return title == null ? "" : title;
    }
}
