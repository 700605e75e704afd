package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Audience;
import org.guildmark.catalog.content.Profile;
import org.guildmark.catalog.content.Profile.DocumentStatus;
import org.guildmark.catalog.content.Profile.Rights;
import org.guildmark.catalog.content.Profile.TextAccess;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.document.library.Cell.Piece;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Widths;

/** What stands before the first matrix: the title, a date where one is printed, and what the library is for. */
record LibraryPreface(String title, String date, String scope) {
    private static final Pattern CONTENTS_ENTRY = Pattern.compile(".*[.…·]{3,}\\d+|目录");
    private static final Pattern DATE =
            Pattern.compile("[0-9〇○一二三四五六七八九十]{4}年(?:[0-9一二三四五六七八九十]{1,3}月)?(?:[0-9]{1,2}日)?");
    private static final Pattern MAJOR = Pattern.compile("(.+?)专业.*");

    static LibraryPreface of(List<Line> lines, LineClaims claims) {
        String title = null;
        String date = null;
        List<Piece> scope = new ArrayList<>();
        for (Line line : lines) {
            String folded = Widths.folded(line.text());
            if (folded.isEmpty()) {
                continue;
            }
            if (MatrixLine.mentionsItem(line.text())) {
                // Rows of a matrix whose head was lost: neither they nor what follows is a preface.
                break;
            }
            claims.claim(line.number());
            boolean layout = CONTENTS_ENTRY.matcher(folded).matches() || folded.matches("\\d{1,4}");
            if (DATE.matcher(folded).matches()) {
                date = Widths.tidy(line.text());
            } else if (title == null && !layout) {
                title = Widths.tidy(line.text());
            } else if (!layout) {
                scope.add(new Piece(line.text().strip(), line.number()));
            }
        }
        return new LibraryPreface(title, date, scope.isEmpty() ? null : Cell.joined(scope));
    }

    Profile profile() {
        return new Profile(
                StandardKind.COMPETENCY_LIBRARY,
                Text.zh(title),
                date,
                null,
                DocumentStatus.ISSUED,
                null,
                date,
                null,
                scope,
                null,
                new Rights(null, null, TextAccess.SIGNED_IN));
    }

    /** The major in the title, once for each kind of school that the matrices name. */
    List<Audience> audiences(List<CourseMatrix> courses) {
        Matcher major = MAJOR.matcher(title == null ? "" : title);
        List<String> majors = major.matches() ? List.of(major.group(1)) : List.of();
        List<String> schools = courses.stream()
                .map(CourseMatrix::schoolKind)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (schools.isEmpty()) {
            return majors.isEmpty() ? List.of() : List.of(new Audience(null, null, majors, false, title, null));
        }
        return schools.stream()
                .map(school -> new Audience(null, school, majors, false, title, null))
                .toList();
    }
}
