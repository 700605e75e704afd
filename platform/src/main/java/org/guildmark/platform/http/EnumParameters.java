package org.guildmark.platform.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.guildmark.platform.problem.ProblemException;

/**
 * Query parameters that are enums. A word that is not one of theirs is a 400 that names the right ones; Jakarta REST
 * alone would answer 404, as if the resource did not exist.
 */
@Provider
public class EnumParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type.isEnum() ? new Converter<>(type) : null;
    }

    private record Converter<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> toString(constant).equals(text))
                    .findFirst()
                    .orElseThrow(() -> {
                        String known = Arrays.stream(type.getEnumConstants())
                                .map(this::toString)
                                .collect(Collectors.joining(", "));
                        return new BadRequestException(ProblemException.badRequest(
                                "INVALID_PARAMETER", "A parameter must be one of " + known + "."));
                    });
        }

        @Override
        public String toString(T constant) {
            return ((Enum<?>) constant).name();
        }
    }
}
