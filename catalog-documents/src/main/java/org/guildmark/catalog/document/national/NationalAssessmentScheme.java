package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildmark.catalog.content.AssessmentScheme;
import org.guildmark.catalog.content.AssessmentScheme.Component;
import org.guildmark.catalog.content.AssessmentScheme.ComponentRule;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.national.ComponentWording.Topic;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Widths;

/**
 * Reads how candidates are examined (鉴定方式, or 评价方式 in newer editions): the clauses beside the conditions of entry,
 * each recognised by its title, each sentence given to the component that it names.
 */
final class NationalAssessmentScheme {
    private static final Pattern HEADING = Pattern.compile("^(\\d+(?:\\.\\d+){2})(\\D.*)$");

    private final LineClaims claims;
    private final List<Diagnostic> diagnostics;
    private final List<String> levels;
    private final Map<Component, ComponentWording> components = new TreeMap<>();

    private NationalAssessmentScheme(LineClaims claims, List<Diagnostic> diagnostics, List<String> levels) {
        this.claims = claims;
        this.diagnostics = diagnostics;
        this.levels = levels;
    }

    /**
     * @param section19 the lines of the whole section on assessment; its conditions of entry are passed over
     * @param levelCodesLowestFirst the levels of the edition
     * @return null where the section prints nothing on how candidates are examined
     */
    static AssessmentScheme read(
            List<Line> section19, LineClaims claims, List<Diagnostic> diagnostics, List<String> levelCodesLowestFirst) {
        return new NationalAssessmentScheme(claims, diagnostics, levelCodesLowestFirst).read(section19);
    }

    private AssessmentScheme read(List<Line> section) {
        List<Line> clause = new ArrayList<>();
        for (Line line : section) {
            if (HEADING.matcher(Widths.folded(line.text())).matches()) {
                readClause(clause);
                clause.clear();
            }
            clause.add(line);
        }
        readClause(clause);
        int first = section.isEmpty() ? 0 : section.get(0).number();
        int last = section.isEmpty() ? 0 : section.get(section.size() - 1).number();
        if (components.isEmpty()) {
            diagnostics.add(
                    Diagnostic.of(Severity.WARNING, Code.PART_MISSING, "No assessment scheme was found", first, last));
            return null;
        }
        List<ComponentRule> rules = new ArrayList<>();
        for (ComponentWording component : components.values()) {
            List<String> missing = component.missing();
            if (!missing.isEmpty()) {
                diagnostics.add(Diagnostic.of(
                        Severity.WARNING,
                        Code.PART_MISSING,
                        "Not found for " + component.component() + ": " + String.join(", ", missing),
                        first,
                        last));
            }
            rules.addAll(component.rules(levels));
        }
        return new AssessmentScheme(List.copyOf(rules));
    }

    private void readClause(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Matcher heading = HEADING.matcher(Widths.folded(lines.get(0).text()));
        Optional<Topic> topic = heading.matches() ? Topic.titled(heading.group(2)) : Optional.empty();
        if (topic.isEmpty()) {
            return;
        }
        claims.claim(lines.get(0).number());
        NationalFootnotes footnotes = NationalFootnotes.read(lines.subList(1, lines.size()));
        Passage passage = Passage.of(footnotes.body());
        String text = passage.folded();
        List<Component> subject = List.of();
        int from = 0;
        while (from < text.length()) {
            int end = sentenceEnd(text, from, topic.get());
            String sentence = text.substring(from, end);
            List<Component> named = ComponentWording.namedIn(sentence);
            // A sentence that names none goes on about the one before.
            subject = named.isEmpty() ? subject : named;
            boolean understood = false;
            for (Component component : subject) {
                ComponentWording wording = components.computeIfAbsent(component, ComponentWording::new);
                understood |= wording.read(topic.get(), sentence, passage, from, heading.group(1));
            }
            for (int i = from; i < end; i++) {
                claims.claim(passage.line(i));
            }
            if (!understood && !sentence.matches("(?:鉴定|评价)?(?:方式)?分为.*")) {
                report("A sentence on the assessment is kept nowhere", passage, from, end);
            }
            from = end;
        }
        components.values().stream()
                .flatMap(component -> component.drainUnknown().stream())
                .forEach(unknown -> report("A way of examining is not known", passage, unknown[0], unknown[1]));
        components.values().stream()
                .flatMap(component -> component.drainPurposes().stream())
                .forEach(purpose -> diagnostics.add(new Diagnostic(
                        Severity.INFO,
                        Code.UNPLACED_TEXT,
                        "What a component examines has no field in the assessment scheme",
                        passage.line(purpose[0]),
                        passage.line(purpose[1] - 1),
                        passage.text(purpose[0], purpose[1]))));
    }

    /** Durations follow one another with commas; elsewhere a comma stays within the sentence. */
    private static int sentenceEnd(String text, int from, Topic topic) {
        String ends = topic == Topic.DURATION ? "。;," : "。;";
        int nearest = Stream.iterate(from, i -> i < text.length(), i -> i + 1)
                .filter(i -> ends.indexOf(text.charAt(i)) >= 0)
                .findFirst()
                .orElse(text.length() - 1);
        return nearest + 1;
    }

    private void report(String message, Passage passage, int from, int end) {
        diagnostics.add(new Diagnostic(
                Severity.WARNING,
                Code.RULE_NOT_UNDERSTOOD,
                message,
                passage.line(from),
                passage.line(end - 1),
                passage.text(from, end)));
    }
}
