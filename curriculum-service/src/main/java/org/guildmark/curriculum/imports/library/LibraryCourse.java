package org.guildmark.curriculum.imports.library;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.text.Widths;

/**
 * One course of a library as printed.
 *
 * @param number number of its matrix, e.g. {@code 3}; null where none is printed
 * @param titleZh title; null where none is printed
 * @param kind kind of course; null where none is printed, or one that libraries do not have
 * @param schoolKind kind of school beside the kind of course, e.g. 中职; null where none is printed
 * @param description main teaching content and requirements; null where none is printed
 * @param mappings the competencies of the course in printed order, each code once
 * @param fromLine first line of its matrix, counted from 1
 * @param toLine last line of its matrix, inclusive
 */
public record LibraryCourse(
        String number,
        String titleZh,
        Kind kind,
        String schoolKind,
        String description,
        List<PrintedMapping> mappings,
        int fromLine,
        int toLine) {
    public LibraryCourse {
        mappings = List.copyOf(mappings);
    }

    /** The kinds of course that a library prints; the names are those of the API. */
    public enum Kind {
        /** 专业群平台课 */
        GROUP_PLATFORM("群平台"),
        /** 专业基础课 */
        FOUNDATION("基础"),
        /** 专业核心课 */
        CORE("核心");

        private static final Pattern PRINTED = Pattern.compile("(?:专业)?(群平台|基础|核心)课程?");

        private final String printed;

        Kind(String printed) {
            this.printed = printed;
        }

        static Optional<Kind> printedAs(String words) {
            Matcher matcher = PRINTED.matcher(Widths.folded(words));
            if (!matcher.matches()) {
                return Optional.empty();
            }
            for (Kind kind : values()) {
                if (kind.printed.equals(matcher.group(1))) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
