package org.guildmark.platform.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Completes the API document of a service: conditional requests, problems, headers, and an example for each operation,
 * from {@code openapi/examples.json}, where they are easier to read and to check than in annotations: by operation, its
 * {@code request} and {@code response} in JSON, and {@code text} by media type for answers in another. A service extends
 * it by what only it knows, and annotates that class with {@code @OpenApiFilter(stages = BUILD, priority = 0)}: below the
 * priority of {@link OperationConventions}, so that it comes after it and finds the problem that every operation may
 * answer with.
 */
public abstract class ServiceContract implements OASFilter {
    private static final String EXAMPLES = "/openapi/examples.json";
    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final String PROBLEM = OperationConventions.PROBLEM;
    private static final String IF_MATCH = "IfMatch";
    private static final String IF_NONE_MATCH = "IfNoneMatch";

    private final OpenProperties openProperties;
    private final Set<String> mayNotFit;
    private final Map<String, Map<String, Object>> examples;

    /**
     * @param openProperties what may be null
     * @param mayNotFit parameters whose value, though well formed, may not fit what is asked for: 422
     */
    protected ServiceContract(OpenProperties openProperties, Set<String> mayNotFit) {
        this(openProperties, mayNotFit, List.of(EXAMPLES));
    }

    /** @param exampleFiles resources that hold the examples, where one would be too long to find one's way in */
    protected ServiceContract(OpenProperties openProperties, Set<String> mayNotFit, List<String> exampleFiles) {
        this.examples = examples(getClass(), exampleFiles);
        this.openProperties = openProperties;
        this.mayNotFit = Set.copyOf(mayNotFit);
    }

    /** What the generator did not see of an operation; called when everything else about it is complete. */
    protected abstract void refine(Operation operation);

    /** What the generator did not see of the schemas; called before the operations are completed. */
    protected void refine(Map<String, Schema> schemas) {}

    @Override
    public final void filterOpenAPI(OpenAPI document) {
        document.setServers(List.of(
                OASFactory.createServer().url("http://localhost:8080").description("Gateway of the local stack")));
        document.getComponents()
                .addParameter(
                        IF_MATCH,
                        condition("If-Match", "ETag of the version that was read")
                                .required(true))
                .addParameter(IF_NONE_MATCH, condition("If-None-Match", "ETag of a copy at hand: 304 where it is good"))
                .addHeader("ETag", header("Tag of this version, for If-Match and If-None-Match"))
                .addHeader("Location", header("Address of what was made"))
                .addHeader("Link", header("rel=\"next\": the next page, relative to this address; none on the last"));
        document.getComponents()
                .getResponses()
                .get(PROBLEM)
                .getContent()
                .getMediaType("application/problem+json")
                .setExample(examples.get(PROBLEM).get("response"));
        new PageNames().apply(document);
        openProperties.apply(document);
        tellApart(document.getComponents().getSchemas());
        refine(document.getComponents().getSchemas());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    complete(method, operation);
                    refine(operation);
                }));
    }

    private void complete(PathItem.HttpMethod method, Operation operation) {
        boolean changes = has(operation, IF_MATCH);
        boolean hasBody = operation.getRequestBody() != null;
        boolean multipart = hasBody && operation.getRequestBody().getContent().hasMediaType(MULTIPART);
        APIResponses responses = operation.getResponses();
        problem(responses, operation.getSecurity() != null, "401", "403");
        problem(responses, hasBody, "400", "415", "422");
        problem(responses, changes, "412", "428");
        problem(responses, method != PathItem.HttpMethod.GET && !multipart, "409");
        problem(responses, multipart, "413");
        problem(responses, mayNotFit.stream().anyMatch(name -> has(operation, name)), "422");
        problem(responses, true, "429", "503");
        if (has(operation, IF_NONE_MATCH)) {
            responses.addAPIResponse(
                    "304",
                    OASFactory.createAPIResponse()
                            .description("The copy at hand is good")
                            .addHeader("ETag", ref("ETag")));
        }
        succeeding(responses).forEach((status, response) -> {
            if ((changes || has(operation, IF_NONE_MATCH)) && response.getContent() != null) {
                response.addHeader("ETag", ref("ETag"));
            }
            if (Set.of("201", "202").contains(status)) {
                response.addHeader("Location", ref("Location"));
            }
            if (has(operation, "cursor")) {
                response.addHeader("Link", ref("Link"));
            }
        });
        if (multipart) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaType(MULTIPART)
                    .getSchema()
                    .addRequired("file");
        }
        rolesBesideScopes(operation);
        addExamples(operation);
    }

    /** Roles are no scopes of a bearer token: they stand beside it. */
    private static void rolesBesideScopes(Operation operation) {
        if (operation.getSecurity() != null) {
            List<String> roles = operation.getSecurity().stream()
                    .flatMap(requirement -> requirement.getSchemes().values().stream())
                    .flatMap(List::stream)
                    .toList();
            operation.addExtension("x-roles", roles);
            operation.setSecurity(operation.getSecurity().stream()
                    .map(requirement -> requirement.getSchemes().keySet())
                    .map(names -> {
                        SecurityRequirement any = OASFactory.createSecurityRequirement();
                        names.forEach(any::addScheme);
                        return any;
                    })
                    .toList());
        }
    }

    /** Each kind of what comes in several kinds says by its {@code type} which it is; the generator leaves that out. */
    private static void tellApart(Map<String, Schema> schemas) {
        schemas.values().stream()
                .map(Schema::getDiscriminator)
                .filter(discriminator -> discriminator != null && discriminator.getMapping() != null)
                .forEach(discriminator -> discriminator.getMapping().forEach((kind, reference) -> schemas.get(
                                reference.substring(reference.lastIndexOf('/') + 1))
                        .addProperty(
                                discriminator.getPropertyName(),
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .constValue(kind))
                        .addRequired(discriminator.getPropertyName())));
    }

    private void addExamples(Operation operation) {
        Map<String, Object> given = Optional.ofNullable(examples.get(operation.getOperationId()))
                .orElseThrow(
                        () -> new IllegalStateException("Operation " + operation.getOperationId() + " has no example"));
        if (given.containsKey("request")) {
            json(operation.getRequestBody().getContent().getMediaTypes()).setExample(given.get("request"));
        }
        if (given.containsKey("response")) {
            succeeding(operation.getResponses()).values().stream()
                    .map(response -> json(response.getContent().getMediaTypes()))
                    .forEach(media -> media.setExample(given.get("response")));
        }
        if (given.get("text") instanceof Map<?, ?> texts) {
            succeeding(operation.getResponses())
                    .values()
                    .forEach(response -> texts.forEach((type, text) ->
                            response.getContent().getMediaType((String) type).setExample(text)));
        }
    }

    private static MediaType json(Map<String, MediaType> mediaTypes) {
        return Optional.ofNullable(mediaTypes.get(JSON)).orElseThrow();
    }

    private static Map<String, APIResponse> succeeding(APIResponses responses) {
        Map<String, APIResponse> found = new TreeMap<>(responses.getAPIResponses());
        found.keySet().removeIf(status -> !status.startsWith("2"));
        return found;
    }

    /** The operation may answer with the problem; what the framework wrote for these statuses says nothing. */
    protected static void problem(APIResponses responses, boolean applies, String... statuses) {
        if (applies) {
            for (String status : statuses) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(PROBLEM));
            }
        }
    }

    private static boolean has(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> name.equals(parameter.getName())
                                || (parameter.getRef() != null
                                        && parameter.getRef().endsWith("/" + name)));
    }

    private static Parameter condition(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text())
                .example("\"Zm9vYmFyYmF6cXV4\"");
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Header ref(String name) {
        return OASFactory.createHeader().ref(name);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Map<String, Map<String, Object>> examples(Class<?> contract, List<String> files) {
        Map<String, Map<String, Object>> all = new HashMap<>();
        for (String file : files) {
            try (InputStream in = contract.getResourceAsStream(file)) {
                all.putAll(new ObjectMapper().readValue(in, new TypeReference<Map<String, Map<String, Object>>>() {}));
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
        return all;
    }
}
