package org.guildmark.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Broken Bean Validation rules, each with a pointer to the place in the request. */
final class Violations {

    private static final List<Class<? extends Annotation>> NOT_THE_BODY = List.of(
            QueryParam.class,
            PathParam.class,
            HeaderParam.class,
            BeanParam.class,
            RestQuery.class,
            RestPath.class,
            RestHeader.class);

    private Violations() {}

    /** Empty when it was our answer, or our own call, that broke the rule: that is no fault of the caller's. */
    static Optional<ProblemException> translate(ConstraintViolationException thrown) {
        boolean ofRequest = !thrown.getConstraintViolations().isEmpty()
                && thrown.getConstraintViolations().stream().allMatch(Violations::concernsParameter);
        if (!ofRequest) {
            return Optional.empty();
        }
        ProblemException problem = ProblemException.of(400, "CONSTRAINT_VIOLATION", "The request breaks a rule.");
        thrown.getConstraintViolations().stream()
                .map(violation -> new Problem.Error(pointer(violation), violation.getMessage()))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .forEach(error -> problem.at(error.pointer(), error.message()));
        return Optional.of(problem);
    }

    private static boolean concernsParameter(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node ->
                        node.getKind() == ElementKind.PARAMETER || node.getKind() == ElementKind.CROSS_PARAMETER);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder inBody = new StringBuilder();
        String parameter = "";
        String last = "";
        boolean body = true;
        Path.MethodNode method = null;
        Iterator<Path.Node> path = violation.getPropertyPath().iterator();
        while (path.hasNext()) {
            Path.Node node = path.next();
            switch (node.getKind()) {
                case METHOD -> method = node.as(Path.MethodNode.class);
                case PARAMETER -> {
                    parameter = node.getName();
                    body = isBody(
                            violation, method, node.as(Path.ParameterNode.class).getParameterIndex());
                }
                default -> {
                    if (node.getIndex() != null) {
                        inBody.append('/').append(node.getIndex());
                    }
                    if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                        inBody.append('/').append(node.getName());
                        last = node.getName();
                    }
                }
            }
        }
        return body ? inBody.toString() : "?" + (last.isEmpty() ? parameter : last);
    }

    private static boolean isBody(ConstraintViolation<?> violation, Path.MethodNode method, int parameter) {
        if (method == null) {
            return true;
        }
        return declared(violation.getRootBeanClass(), method.getName(), method.getParameterTypes())
                .map(found -> List.of(found.getParameterAnnotations()[parameter]).stream()
                        .map(Annotation::annotationType)
                        .noneMatch(NOT_THE_BODY::contains))
                .orElse(true);
    }

    /** The method as it was written: the framework's subclasses and proxies repeat it without its annotations. */
    private static Optional<Method> declared(Class<?> type, String name, List<Class<?>> parameterTypes) {
        Optional<Method> topmost = Optional.empty();
        for (Class<?> current = type; current != null; current = current.getSuperclass()) {
            for (Method method : current.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && List.of(method.getParameterTypes()).equals(parameterTypes)) {
                    topmost = Optional.of(method);
                }
            }
        }
        return topmost;
    }
}
