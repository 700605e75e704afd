package org.guildmark.curriculum.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.Text;
import org.guildmark.platform.http.ETags;

/** A course as it is answered. */
@Schema(name = "Course")
public record CourseView(
        UUID id,
        UUID schoolId,
        String code,
        Text title,
        Course.Kind kind,
        @Schema(description = "Null where nobody said") String description,
        @Schema(description = "Teaching hours; null where unknown") Integer hours,
        @Schema(description = "Null where unknown") BigDecimal credits,
        Course.Status status,
        @Schema(description = "Ids of the courses that come before this one") List<UUID> prerequisites,
        Instant createdAt,
        Instant updatedAt) {

    public static CourseView of(Course course) {
        return new CourseView(
                course.id(),
                course.schoolId(),
                course.code(),
                course.title(),
                course.kind(),
                course.description(),
                course.hours(),
                course.credits(),
                course.status(),
                course.prerequisites().stream().sorted().toList(),
                course.createdAt(),
                course.updatedAt());
    }

    static String etag(Course course) {
        return ETags.strong(course.id(), course.version());
    }
}
