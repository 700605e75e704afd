package org.guildmark.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.problem.Problem;
import org.guildmark.platform.requestid.RequestId;

/**
 * Writes into the API document what holds for every operation, so that nobody repeats it in annotations: the problems
 * that can come, and the request id in every answer. What an operation says itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OperationConventions implements OASFilter {

    static final String PROBLEM = "Problem";
    private static final String REQUEST_ID = "RequestId";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Components components = Optional.ofNullable(document.getComponents()).orElseGet(OASFactory::createComponents);
        components.addSchema(PROBLEM, problemSchema());
        components.addHeader(REQUEST_ID, requestIdHeader());
        components.addResponse(PROBLEM, problemResponse());
        document.setComponents(components);
        document.getPaths().getPathItems().forEach(this::complete);
    }

    private void complete(String path, PathItem item) {
        for (Operation operation : item.getOperations().values()) {
            APIResponses responses =
                    Optional.ofNullable(operation.getResponses()).orElseGet(OASFactory::createAPIResponses);
            expectedProblems(path, item, operation).forEach(status -> {
                if (!responses.hasAPIResponse(status)) {
                    responses.addAPIResponse(
                            status, OASFactory.createAPIResponse().ref(PROBLEM));
                }
            });
            responses.getAPIResponses().values().stream()
                    .filter(response -> response.getRef() == null)
                    .forEach(response -> response.addHeader(
                            RequestId.HEADER, OASFactory.createHeader().ref(REQUEST_ID)));
            operation.setResponses(responses);
        }
    }

    private static Set<String> expectedProblems(String path, PathItem item, Operation operation) {
        Set<String> problems = new TreeSet<>();
        problems.add("default");
        if (operation.getRequestBody() != null || hasParameter(item, operation, Parameter.In.QUERY, null)) {
            problems.add("400");
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            problems.add("401");
            problems.add("403");
        }
        if (path.contains("{")) {
            problems.add("404");
        }
        if (hasParameter(item, operation, Parameter.In.HEADER, "If-Match")) {
            problems.add("412");
            problems.add("428");
        }
        if (hasParameter(item, operation, Parameter.In.HEADER, Idempotency.HEADER)) {
            problems.add("409");
            problems.add("422");
        }
        return problems;
    }

    private static boolean hasParameter(PathItem item, Operation operation, Parameter.In in, String name) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .anyMatch(parameter ->
                        parameter.getIn() == in && (name == null || name.equalsIgnoreCase(parameter.getName())));
    }

    private static Schema problemSchema() {
        Schema error = object().addProperty(
                        "pointer", text("JSON Pointer into the body, or ?name for a query parameter"))
                .addProperty("message", text("What is wrong there"));
        return object().description("What went wrong (RFC 9457)")
                .addProperty("type", text("Address of the kind of problem; ends in the code, in kebab case"))
                .addProperty("title", text("Short, in the language of Accept-Language (zh or en)"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What is wrong this time"))
                .addProperty("instance", text("Path of the request"))
                .addProperty("code", text("Stable, for programs"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .addProperty("requestId", text("To quote when asking for help"))
                .required(List.of("type", "title", "status", "instance", "code", "requestId"));
    }

    private static APIResponse problemResponse() {
        return OASFactory.createAPIResponse()
                .description("A problem; its code says which")
                .addHeader(RequestId.HEADER, OASFactory.createHeader().ref(REQUEST_ID))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static Header requestIdHeader() {
        return OASFactory.createHeader()
                .description("Id of the request: the caller's own where it sent a well-formed one")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
