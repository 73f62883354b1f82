package fr.stagein.openapi;

import fr.stagein.events.Scalar;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;

/** Adds to each operation who calls it, what its Javadoc says and which problems its code may answer. */
final class DescribedEndpoints implements GlobalOpenApiCustomizer {

    private static final String PROBLEM_JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final Endpoints endpoints;
    private final SpringDocJavadocProvider javadoc;
    private final MessageSource messages;

    DescribedEndpoints(Endpoints endpoints, SpringDocJavadocProvider javadoc, MessageSource messages) {
        this.endpoints = endpoints;
        this.javadoc = javadoc;
        this.messages = messages;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setTags(Arrays.stream(CallerGroup.values())
                .map(group -> new Tag().name(group.tag).description(group.description))
                .toList());
        api.getComponents().addSchemas("ProblemDetail", problemSchema());
        var problems = new PossibleProblems(messages);
        for (Endpoint endpoint : endpoints.all()) {
            PathItem path = api.getPaths().get(endpoint.path());
            Operation operation = path == null
                    ? null
                    : path.readOperationsMap()
                            .get(PathItem.HttpMethod.valueOf(endpoint.method().name()));
            if (operation != null) {
                describe(endpoint, operation, problems);
            }
        }
    }

    private void describe(Endpoint endpoint, Operation operation, PossibleProblems problems) {
        operation.setTags(endpoint.callers().stream().map(group -> group.tag).toList());
        Sentences text = Sentences.of(
                javadoc.getMethodJavadocDescription(endpoint.handler().getMethod()));
        operation.setSummary(text.first());
        operation.setDescription(text.others());
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getDescription() == null
                            || parameter.getDescription().isBlank())
                    .forEach(parameter -> describeByType(endpoint, parameter));
        }
        ApiResponses responses = operation.getResponses();
        problems.of(endpoint, operation)
                .forEach((status, description) ->
                        responses.addApiResponse(String.valueOf(status), refused(description)));
        responses.addApiResponse(ApiResponses.DEFAULT, refused("Refused, with the reason in the caller's language"));
    }

    /** An id says what it is an id of by its type. */
    private void describeByType(Endpoint endpoint, Parameter parameter) {
        for (MethodParameter argument : endpoint.handler().getMethodParameters()) {
            Class<?> type = argument.getParameterType();
            if (Scalar.class.isAssignableFrom(type)
                    && parameter.getName().equals(argument.getParameter().getName())) {
                String text = javadoc.getClassJavadoc(type);
                parameter.setDescription(text.isBlank() ? null : "Id: " + text);
            }
        }
    }

    private static ApiResponse refused(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(PROBLEM_JSON, new MediaType().schema(new Schema<>().$ref("ProblemDetail"))));
    }

    private static Schema<?> problemSchema() {
        Schema<?> field = new ObjectSchema();
        field.setProperties(Map.of("field", new StringSchema(), "message", new StringSchema()));
        field.setRequired(List.of("field", "message"));
        Schema<?> problem = new ObjectSchema();
        problem.setProperties(Map.of(
                "type", new StringSchema().description("urn:stagein:problem:<code>"),
                "title", new StringSchema(),
                "status", new IntegerSchema(),
                "detail", new StringSchema(),
                "errors", new ArraySchema().items(field),
                "correlationId", new StringSchema()));
        problem.setRequired(List.of("type", "title", "status"));
        return problem;
    }
}
