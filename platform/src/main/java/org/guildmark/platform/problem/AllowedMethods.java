package org.guildmark.platform.problem;

import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/** The {@code Allow} header of a 405, which RFC 9110 requires and the framework leaves out. */
final class AllowedMethods {

    private AllowedMethods() {}

    /** Methods of the address of the current request, comma-separated; empty outside one. */
    static String ofCurrentRequest() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request == null) {
            return "";
        }
        RequestMapper.RequestMatch<InitialMatch> resource =
                new RequestMapper<>(request.getDeployment().getClassMappers()).map(request.getPathWithoutPrefix());
        if (resource == null) {
            return "";
        }
        String rest = resource.remaining.isEmpty() ? "/" : resource.remaining;
        TreeSet<String> methods = new TreeSet<>();
        Arrays.stream(resource.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(handler -> ((ClassRoutingHandler) handler).getMappers())
                .forEach(mappers -> mappers.keySet().stream()
                        .filter(Objects::nonNull)
                        .filter(method -> mappers.get(method).map(rest) != null)
                        .forEach(methods::add));
        return String.join(", ", methods);
    }
}
