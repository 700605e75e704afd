package org.guildmark.catalog.content;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a standard or one of its levels addresses: majors by kind of school, and others in words.
 *
 * @param level level code; null where it holds for every level
 * @param schoolKind kind of school as printed, e.g. 中等职业学校; null where none is named
 * @param majors listed majors
 * @param open true where the list ends in 等
 * @param text wording as printed
 */
@Schema(name = "AudienceContent")
public record Audience(
        String level, String schoolKind, List<String> majors, boolean open, String text, String clause) {}
