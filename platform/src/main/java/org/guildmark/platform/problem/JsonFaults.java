package org.guildmark.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is wrong with a JSON body, said with a pointer and without Jackson's own words, which name classes. */
final class JsonFaults {

    private JsonFaults() {}

    static ProblemException translate(JsonProcessingException fault) {
        if (fault instanceof InvalidDefinitionException) {
            // Our own type cannot be mapped: not the caller's doing.
            return ProblemException.of(500, "INTERNAL_ERROR", null).causedBy(fault);
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return ProblemException.badRequest(
                            "UNKNOWN_PROPERTY", "The property \"" + unknown.getPropertyName() + "\" is not known.")
                    .at(pointer(unknown.getPath()), "unknown property");
        }
        if (fault instanceof JsonMappingException mapping) {
            if (mapping.getCause() instanceof ProblemException problem) {
                return problem;
            }
            String expected = fault instanceof MismatchedInputException mismatch
                    ? expectation(mismatch.getTargetType())
                    : "is not an allowed value";
            return ProblemException.badRequest("INVALID_VALUE", "A value of the body has the wrong form.")
                    .at(pointer(mapping.getPath()), expected);
        }
        JsonLocation where = fault.getLocation();
        String place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        return ProblemException.badRequest("MALFORMED_JSON", "The body is not valid JSON" + place + ".");
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String expectation(Class<?> type) {
        if (type == null) {
            return "is not an allowed value";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        if (type == UUID.class) {
            return "must be a UUID";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "must be a number of the right range and kind";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "must be a string";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "must be a date or time in RFC 3339 form";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "must be an array";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "must be an object with all its required properties";
        }
        return "is not an allowed value";
    }
}
