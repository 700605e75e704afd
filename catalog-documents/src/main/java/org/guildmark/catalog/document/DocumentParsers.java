package org.guildmark.catalog.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guildmark.catalog.document.ability.AbilityRequirementParser;
import org.guildmark.catalog.document.library.CompetencyLibraryParser;
import org.guildmark.catalog.document.national.NationalStandardParser;
import org.guildmark.catalog.document.skilllevel.SkillLevelStandardParser;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.wide.GroupStandardParser;

/** The families that the catalog can read. A new family joins with a line here. */
public final class DocumentParsers {
    private static final double CERTAIN_ENOUGH = 0.5;

    private static final List<DocumentParser> FAMILIES = List.of(
            new NationalStandardParser(),
            new SkillLevelStandardParser(),
            new GroupStandardParser(),
            new AbilityRequirementParser(),
            new CompetencyLibraryParser());

    private DocumentParsers() {}

    /** The parser whose family the text looks most like; empty where it looks like none. */
    public static Optional<DocumentParser> recognise(SourceText source) {
        return FAMILIES.stream()
                .map(parser -> new Candidate(parser, parser.recognise(source)))
                .filter(candidate -> candidate.likeness() >= CERTAIN_ENOUGH)
                .max(Comparator.comparingDouble(Candidate::likeness))
                .map(Candidate::parser);
    }

    private record Candidate(DocumentParser parser, double likeness) {}
}
